import { openGuard } from "@/lib/access/guard";
import { openStore, type StorePlace } from "@/lib/store/open";
import type { KeyKind } from "@/lib/store/schema";

type Server = { readonly base: string; readonly key: string; readonly place: StorePlace };

type MadeKey = { readonly key: { readonly id: string }; readonly secret: string };

let count = 0;

/** Makes a key of a kind on a server, by its first key. */
export const makeKey = async ({ base, key }: Server, kind: KeyKind): Promise<MadeKey> => {
  count += 1;
  const answer = await fetch(`${base}/api/v1/keys`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ name: `${kind} ${process.pid} ${Date.now()} ${count}`, kind }),
  });
  if (answer.status !== 201) throw new Error(`no key was made: ${await answer.text()}`);
  return answer.json();
};

/** Revokes a key on a server. */
export const revokeKey = async ({ base, key }: Server, { key: { id } }: MadeKey): Promise<void> => {
  const answer = await fetch(`${base}/api/v1/keys/${id}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${key}` },
  });
  if (!answer.ok) throw new Error(`the key was not revoked: ${await answer.text()}`);
};

/** Opens a session with a key, and gives the cookie as a browser sends it. */
export const signIn = async ({ base }: Pick<Server, "base">, key: string): Promise<string> => {
  const answer = await fetch(`${base}/api/session`, {
    method: "POST",
    body: new URLSearchParams({ key }),
    redirect: "manual",
  });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
};

const monthAgo = 31 * 24 * 60 * 60 * 1000;

const expiredSession = async ({ key, place }: Server): Promise<string> => {
  const store = await openStore(place);
  try {
    const { guard } = await openGuard(store.db, key);
    const holder = await guard.checkKey(key, Date.now());
    if ("refused" in holder) throw new Error("the first key is refused");
    return `turnover-session=${guard.openSession(holder, Date.now() - monthAgo)}`;
  } finally {
    await store.close();
  }
};

/** What each credential lets through, by what a request needs. */
export type Credential = {
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The kind of key that stands behind it; undefined when it is none. */
  readonly kind?: KeyKind;
  /** Sent from a page of another site. */
  readonly isForeign?: boolean;
};

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

const kinds = ["reader", "editor", "admin"] as const;

/** Credentials of every kind for a server: right ones, wrong ones, and such as were right once. */
export const credentialsFor = async (server: Server): Promise<Credential[]> => {
  const revoked = await makeKey(server, "admin");
  const revokedSession = await signIn(server, revoked.secret);
  await revokeKey(server, revoked);
  const right = await Promise.all(
    kinds.map(async (kind): Promise<Credential[]> => {
      const { secret } = await makeKey(server, kind);
      const cookie = await signIn(server, secret);
      return [
        { what: `a key of kind ${kind}`, headers: bearer(secret), kind },
        { what: `a session of kind ${kind}`, headers: { cookie }, kind },
      ];
    }),
  );
  const foreign = { ...bearer(server.key), "sec-fetch-site": "cross-site" };
  const elsewhere = { ...bearer(server.key), origin: "https://evil.example" };
  return [
    ...right.flat(),
    { what: "the first key", headers: bearer(server.key), kind: "admin" },
    { what: "no credentials", headers: {} },
    { what: "a wrong key", headers: bearer("not-the-key-at-all") },
    { what: "a malformed authorization", headers: { authorization: "Basic YTpi" } },
    { what: "a forged cookie", headers: { cookie: "turnover-session=eyJpZCI6IngifQ.AAAA" } },
    { what: "a revoked key", headers: bearer(revoked.secret) },
    { what: "a session of a revoked key", headers: { cookie: revokedSession } },
    { what: "a session that has expired", headers: { cookie: await expiredSession(server) } },
    { what: "the first key, from another site", headers: foreign, kind: "admin", isForeign: true },
    {
      what: "the first key, from another origin",
      headers: elsewhere,
      kind: "admin",
      isForeign: true,
    },
  ];
};

/** Asks for an address with a method and credentials; what would change something has an empty body. */
export const ask = (
  base: string,
  { method, address }: { readonly method: string; readonly address: string },
  headers: Readonly<Record<string, string>>,
): Promise<Response> =>
  fetch(base + address, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(["GET", "HEAD", "DELETE"].includes(method) ? {} : { body: "{}" }),
    redirect: "manual",
  });
