import { answerChart } from "@/app/chart/answer";

/** The picture of a pair as PNG. */
export const GET = answerChart("png");
