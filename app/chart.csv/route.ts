import { answerChart } from "@/app/chart/answer";

/** The figures of a picture as tidy CSV. */
export const GET = answerChart("csv");
