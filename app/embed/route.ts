import { answerChart } from "@/app/chart/answer";

/** A chart as a document for other sites to frame. */
export const GET = answerChart("embed");
