import "server-only";
import { cookies } from "next/headers";
import { type Editor, type Guard, openGuard } from "@/lib/access/guard";
import { isCrossSite } from "@/lib/access/origin";
import { refuse } from "./api/answer";
import { settings, store } from "./database";

export type { Editor };

const shared = globalThis as { turnoverGuard?: Promise<{ guard: Guard; made?: string }> };

/** The guard of the store, opened on first use; `made` is the editor's key when this start made it. */
export const openedGuard = (): Promise<{ guard: Guard; made?: string }> => {
  shared.turnoverGuard ??= store().then(({ db }) => openGuard(db, settings().editorKey));
  return shared.turnoverGuard;
};

/** The cookie that holds a session. */
export const sessionCookie = "turnover-session";

const bearer = /^Bearer ([\x21-\x7e]{1,200})$/i;

const cookieOf = (request: Request): string | undefined => {
  const cookie = (request.headers.get("cookie") ?? "")
    .split(/;\s*/)
    .find((part) => part.startsWith(`${sessionCookie}=`));
  return cookie?.slice(sessionCookie.length + 1);
};

/** Refuses a request that was made by another site's page. */
export const refuseForeign = (request: Request): Response | undefined =>
  isCrossSite(request.headers)
    ? refuse({ status: 403, detail: "A page of another site may not change anything here." })
    : undefined;

const byKey = async (guard: Guard, key: string): Promise<Editor | Response> => {
  const checked = await guard.checkKey(key, Date.now());
  if (!("refused" in checked)) return checked;
  if (checked.refused === "wrong")
    return refuse({ status: 401, detail: "This is not the editor’s key." });
  return refuse({
    status: 429,
    detail: "Too many wrong keys were tried.",
    retryAfterSeconds: checked.seconds,
  });
};

/**
 * Who makes a request that changes something: by `Authorization: Bearer KEY` or by the session's cookie. Otherwise the
 * answer to send back: 401 without the right, 403 from elsewhere, 429 after too many wrong keys.
 */
export const authorize = async (request: Request): Promise<Editor | Response> => {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const { guard } = await openedGuard();
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const key = bearer.exec(authorization)?.[1];
    return key === undefined
      ? refuse({ status: 401, detail: "The authorization must read: Bearer KEY." })
      : byKey(guard, key);
  }
  const cookie = cookieOf(request);
  const editor = cookie === undefined ? undefined : await guard.checkSession(cookie, Date.now());
  return (
    editor ??
    refuse({
      status: 401,
      detail:
        "Changing anything needs the editor’s key: sign in, or send it as Authorization: Bearer KEY.",
    })
  );
};

/** Checks a key that a person gave to sign in. */
export const checkKey = async (key: string): Promise<Editor | Response> =>
  byKey((await openedGuard()).guard, key);

/** Who is signed in, for pages and actions; undefined for everybody else. */
export const editor = async (): Promise<Editor | undefined> => {
  const cookie = (await cookies()).get(sessionCookie)?.value;
  return cookie === undefined
    ? undefined
    : (await openedGuard()).guard.checkSession(cookie, Date.now());
};
