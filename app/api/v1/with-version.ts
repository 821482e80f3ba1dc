import { cacheControl, headersForOthers, isKnownThere, tagOf } from "@/app/api/validators";
import { originOf } from "@/app/chart/address";
import { buildId } from "@/app/chart/build-id";
import { reading } from "@/app/database";
import { dataVersion, lastChange } from "@/lib/store/change";

/** All that an answer of data rests on: the program, the data, what is asked for, where, and in which form. */
const keyOf = ({ url, headers }: Request, version: number): string => {
  const { pathname, search } = new URL(url);
  return [buildId(), version, originOf(headers), pathname + search, headers.get("accept")].join(
    "\n",
  );
};

const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/**
 * The second of the latest change as it is told. While that second lasts, another change may follow in it that nobody
 * could tell from this one by its date: until it is over, the second before is told.
 */
const toldSecond = (changed: number): number =>
  changed < Math.floor(Date.now() / 1000) ? changed : changed - 1;

const isUnchangedSince = (headers: Headers, changed: number): boolean => {
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return !headers.has("if-none-match") && Math.floor(since / 1000) >= changed;
};

const addMissing = (headers: Headers, more: Headers): void => {
  for (const [name, value] of more) if (!headers.has(name)) headers.set(name, value);
};

/** The headers that tell the version of an answer; the tag is weak, since the answer may be packed on its way. */
const validatorsOf = (tag: string, changed: number | undefined): Headers => {
  const headers = new Headers({
    ...headersForOthers(),
    etag: `W/${tag}`,
    "cache-control": cacheControl(),
    vary: "Accept",
  });
  if (changed !== undefined)
    headers.set("last-modified", new Date(toldSecond(changed) * 1000).toUTCString());
  return headers;
};

/**
 * A handler whose answers carry the version of the data as an entity tag and the time of their latest change, and which
 * says only that nothing is new (304) to whoever has the answer already. Pages of other sites may read them.
 */
export const withVersion =
  <Rest extends readonly unknown[]>(
    answer: (request: Request, ...rest: Rest) => Promise<Response>,
  ) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    const { headers } = request;
    const db = await reading();
    const [version, changedAt] = await Promise.all([dataVersion(db), lastChange(db)]);
    const tag = tagOf(keyOf(request, version));
    const changed = changedAt === undefined ? undefined : secondOf(changedAt);
    const validators = validatorsOf(tag, changed);
    const notModified = () => new Response(null, { status: 304, headers: validators });
    // Such a tag was only given with an answer that is there; "*" and a date may be asked of anything.
    if (headers.get("if-none-match")?.trim() !== "*" && isKnownThere(headers, tag))
      return notModified();
    const given = await answer(request, ...rest);
    addMissing(given.headers, given.ok ? validators : new Headers(headersForOthers()));
    const own = given.headers.get("etag")?.replace(/^W\//, "") ?? tag;
    const isUnchanged = changed !== undefined && isUnchangedSince(headers, changed);
    if (!given.ok || !(isUnchanged || isKnownThere(headers, own))) return given;
    await given.body?.cancel();
    return notModified();
  };
