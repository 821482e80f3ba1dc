import { JobRefused } from "@/lib/thread/job-runner";
import { refuse } from "./answer";

/** The answer when a text was not read because too many are, or it took too long; any other error is thrown on. */
export const refuseJob = (error: unknown): Response => {
  if (!(error instanceof JobRefused)) throw error;
  return refuse({
    status: 503,
    detail: "Too many texts are being read. Ask again in a moment.",
    retryAfterSeconds: 5,
  });
};
