import { answerChart } from "@/app/chart/answer";

/** The picture of a chart as PDF. */
export const GET = answerChart("pdf");
