import { answerChart } from "@/app/chart/answer";

/** The picture of a pair as SVG. */
export const GET = answerChart("svg");
