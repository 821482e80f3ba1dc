import type { Instrumentation } from "next";

/** Prepares the store before the first request is answered. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepare } = await import("@/app/prepare");
  await prepare();
};

/** Logs what went wrong while a request was answered, with the number that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logger } = await import("@/app/logger.js");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const { routePath: route } = context;
  logger.error({ request: request.headers["x-request-id"], route, digest, err: error }, "failed");
};
