import "server-only";
import { cookies } from "next/headers";
import { type Guard, type Holder, type KeyRefusal, openGuard } from "@/lib/access/guard";
import { isCrossSite } from "@/lib/access/origin";
import { mayDo } from "@/lib/access/rights";
import type { KeyKind } from "@/lib/store/schema";
import { refuse } from "./api/answer";
import { settings, store } from "./database";

export type { Holder };

const shared = globalThis as { turnoverGuard?: Promise<{ guard: Guard; made?: string }> };

/** The guard of the store, opened on first use; `made` is the first key when this start made it. */
export const openedGuard = (): Promise<{ guard: Guard; made?: string }> => {
  shared.turnoverGuard ??= store().then(({ db }) => openGuard(db, settings().editorKey));
  return shared.turnoverGuard;
};

/** The cookie that holds a session. */
export const sessionCookie = "turnover-session";

const bearer = /^Bearer ([\x21-\x7e]{1,200})$/i;

/** The session in the cookies of a request, as its cookie holds it. */
export const sessionOf = (headers: Headers): string | undefined =>
  (headers.get("cookie") ?? "")
    .split(/;\s*/)
    .find((part) => part.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1);

/** Refuses a request that was made by another site's page. */
export const refuseForeign = (headers: Headers): Response | undefined =>
  isCrossSite(headers)
    ? refuse({ status: 403, detail: "A page of another site may not change anything here." })
    : undefined;

const refuseKey = (refusal: KeyRefusal): Response => {
  if (refusal.refused === "too-many")
    return refuse({
      status: 429,
      detail: "Too many wrong keys were tried.",
      retryAfterSeconds: refusal.seconds,
    });
  const detail =
    refusal.refused === "revoked" ? "This key was revoked." : "This is not a key of this store.";
  return refuse({ status: 401, detail });
};

/** Who holds a key that a person or a program gave, or why it opens nothing. */
export const checkKey = async (key: string): Promise<Holder | KeyRefusal> =>
  (await openedGuard()).guard.checkKey(key, Date.now());

const checkSession = async (cookie: string | undefined): Promise<Holder | undefined> =>
  cookie === undefined ? undefined : (await openedGuard()).guard.checkSession(cookie, Date.now());

/** Who makes a request, by `Authorization: Bearer KEY` or else by the session's cookie; an answer to a key that is none. */
const holderOf = async (headers: Headers): Promise<Holder | Response | undefined> => {
  const authorization = headers.get("authorization");
  if (authorization === null) return checkSession(sessionOf(headers));
  const key = bearer.exec(authorization)?.[1];
  if (key === undefined)
    return refuse({ status: 401, detail: "The authorization must read: Bearer KEY." });
  const checked = await checkKey(key);
  return "refused" in checked ? refuseKey(checked) : checked;
};

const needs: Readonly<Record<KeyKind, string>> = {
  reader: "Reading here needs a key",
  editor: "Changing anything needs an editor’s key",
  admin: "Keys are managed with an admin’s key",
};

/**
 * Who makes a request that needs a key of a kind. Otherwise the answer to send back: 401 without a key, 403 with one that
 * does not open this, 429 after too many wrong ones.
 */
export const requireKey = async (headers: Headers, needed: KeyKind): Promise<Holder | Response> => {
  const who = await holderOf(headers);
  if (who instanceof Response) return who;
  if (who === undefined)
    return refuse({
      status: 401,
      detail: `${needs[needed]}: sign in, or send it as Authorization: Bearer KEY.`,
    });
  return mayDo(who.kind, needed)
    ? who
    : refuse({ status: 403, detail: `${needs[needed]}; this one is a key of a ${who.kind}.` });
};

/** The same for a request that changes something: one made by a page of another site is refused too (403). */
export const authorize = async (
  { headers }: Request,
  needed: KeyKind = "editor",
): Promise<Holder | Response> => refuseForeign(headers) ?? requireKey(headers, needed);

/** Who is signed in, for pages and actions, by a key of any kind; undefined for everybody else. */
export const holder = async (): Promise<Holder | undefined> =>
  checkSession((await cookies()).get(sessionCookie)?.value);

const holderOfKind = async (needed: KeyKind): Promise<Holder | undefined> => {
  const who = await holder();
  return who && mayDo(who.kind, needed) ? who : undefined;
};

/** Who is signed in and may change data. */
export const editor = (): Promise<Holder | undefined> => holderOfKind("editor");

/** Who is signed in and may manage keys. */
export const admin = (): Promise<Holder | undefined> => holderOfKind("admin");
