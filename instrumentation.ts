/** Prepares the store before the first request is answered. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepare } = await import("@/app/prepare");
  await prepare();
};
