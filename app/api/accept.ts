/** A media type with its parameters, all in lower case; of an `Accept` header, with its quality. */
type MediaType = {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
};
type MediaRange = MediaType & { readonly quality: number };

/** Cuts a header at a mark, other than within quotation marks. */
const cutAt = (text: string, mark: "," | ";"): string[] =>
  (text.match(mark === "," ? /(?:"[^"]*"|[^",])+/g : /(?:"[^"]*"|[^";])+/g) ?? []).map((part) =>
    part.trim(),
  );

const parameterIn = (text: string): [string, string] => {
  const [name = "", ...value] = text.split("=");
  return [name.trim().toLowerCase(), value.join("=").trim().replace(/^"|"$/g, "").toLowerCase()];
};

const parseMediaType = (text: string): MediaType | undefined => {
  const [name = "", ...parameters] = cutAt(text, ";");
  const [, type, subtype] = /^([^\s/]+)\/([^\s/]+)$/.exec(name.toLowerCase()) ?? [];
  return type !== undefined && subtype !== undefined
    ? { type, subtype, parameters: new Map(parameters.map(parameterIn)) }
    : undefined;
};

const qualityOf = ({ parameters }: MediaType): number => {
  const quality = Number(parameters.get("q") ?? 1);
  return quality >= 0 && quality <= 1 ? quality : 1;
};

/** The ranges of an `Accept` header; without any that can be read everything is accepted. */
const rangesOf = (accept: string | null): readonly MediaRange[] => {
  const ranges = cutAt(accept ?? "", ",").flatMap((part) => {
    const range = parseMediaType(part);
    return range ? [{ ...range, quality: qualityOf(range) }] : [];
  });
  if (ranges.length > 0) return ranges;
  return [{ type: "*", subtype: "*", parameters: new Map(), quality: 1 }];
};

/** "1" and "1.0" mean "1.0.0" as well. */
const isMeant = (asked: string, offered: string): boolean =>
  offered === asked || offered.startsWith(`${asked}.`);

/** How closely a range names a type: 0 for any type, more for each part that is named; undefined when it does not. */
const closeness = (range: MediaRange, offered: MediaType): number | undefined => {
  if (range.type === "*") return range.subtype === "*" ? 0 : undefined;
  if (range.type !== offered.type) return undefined;
  if (range.subtype === "*") return 1;
  if (range.subtype !== offered.subtype) return undefined;
  const stated = [...range.parameters].filter(([name]) => offered.parameters.has(name));
  return stated.every(([name, value]) => isMeant(value, offered.parameters.get(name) ?? ""))
    ? 2 + stated.length
    : undefined;
};

const closest = (ranges: readonly MediaRange[], offered: MediaType) =>
  ranges
    .flatMap((range) => {
      const close = closeness(range, offered);
      return close === undefined ? [] : [{ close, quality: range.quality }];
    })
    .reduce((best, each) => (each.close > best.close ? each : best), { close: -1, quality: 0 });

/**
 * Which of the types that can be given an `Accept` header wants most (RFC 9110, 12.5.1), by its place among them: the
 * closest range that names a type gives its quality; of equally wanted ones the one that is named more closely, then
 * the earlier one. Parameters that a type does not have are passed over. Undefined when none is accepted.
 */
export const chooseType = (accept: string | null, types: readonly string[]): number | undefined => {
  const ranges = rangesOf(accept);
  const rated = types.flatMap((text, at) => {
    const offered = parseMediaType(text);
    if (!offered) throw new Error(`${text} is no media type`);
    const { close, quality } = closest(ranges, offered);
    return quality > 0 ? [{ at, close, quality }] : [];
  });
  return rated.sort((a, b) => b.quality - a.quality || b.close - a.close || a.at - b.at)[0]?.at;
};
