import { refuse } from "@/app/api/answer";
import { store } from "@/app/database";
import { logger } from "@/app/logger.js";
import { probeStore } from "@/lib/store/readiness";

/** However often it is asked, the store is tried no more often than this. */
const triedEveryMs = 5_000;

type Trial = { readonly at: number; readonly isWritable: Promise<boolean> };
let latest: Trial | undefined;

const tryStore = async (): Promise<boolean> => {
  try {
    await probeStore(await store(), new Date().toISOString());
    return true;
  } catch (error) {
    logger.error({ err: error }, "the store cannot be written");
    return false;
  }
};

/** Whether the program can take changes: its store can be written. 503 when it cannot. */
export const GET = async (): Promise<Response> => {
  if (!latest || Date.now() - latest.at >= triedEveryMs)
    latest = { at: Date.now(), isWritable: tryStore() };
  return (await latest.isWritable)
    ? Response.json({ status: "ready" }, { headers: { "cache-control": "no-store" } })
    : refuse({
        status: 503,
        detail: "The store cannot be written just now.",
        retryAfterSeconds: triedEveryMs / 1000,
      });
};
