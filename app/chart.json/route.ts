import { answerChart } from "@/app/chart/answer";

/** The specification and the data of a picture as JSON. */
export const GET = answerChart("json");
