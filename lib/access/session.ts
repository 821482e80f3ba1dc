import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** A signed-in editor: the session's own id, the key it was opened with, and its end in milliseconds since 1970. */
const sessionSchema = z.object({ id: z.string(), key: z.string(), ends: z.number() });
export type Session = z.infer<typeof sessionSchema>;

const sessionMs = 30 * 24 * 60 * 60 * 1000;

/** A session of thirty days, opened with a key at an instant (milliseconds since 1970). */
export const openSession = (key: string, nowMs: number): Session => ({
  id: randomBytes(12).toString("base64url"),
  key,
  ends: nowMs + sessionMs,
});

/** How long the cookie of a session is kept, in seconds. */
export const sessionSeconds = sessionMs / 1000;

const sign = (payload: string, secret: string): Buffer =>
  createHmac("sha256", secret).update(payload).digest();

/** The session as the text of a cookie, signed with the store's secret. */
export const formatSession = (session: Session, secret: string): string => {
  const payload = Buffer.from(JSON.stringify(session)).toString("base64url");
  return `${payload}.${sign(payload, secret).toString("base64url")}`;
};

/** The session of a cookie; undefined when it was not signed with this secret or has ended at `nowMs`. */
export const parseSession = (
  cookie: string,
  { secret, nowMs }: { secret: string; nowMs: number },
): Session | undefined => {
  const [payload = "", signature = "", ...rest] = cookie.split(".");
  const [given, expected] = [Buffer.from(signature, "base64url"), sign(payload, secret)];
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return undefined;
  const session = sessionSchema.parse(
    JSON.parse(Buffer.from(payload, "base64url").toString("utf8")),
  );
  return session.ends > nowMs ? session : undefined;
};
