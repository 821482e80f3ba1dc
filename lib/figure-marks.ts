/** Which characters a column uses: `decimal` null means that no cell has told yet. */
export type NumberMarks = { readonly decimal: "." | "," | null };

/** What one text tells of the marks: a decimal mark for sure, both readings possible, or nothing. */
export type MarkEvidence = "." | "," | "either" | "none";

/** A number in plain form (`-1234.5`), as far as a text holds one, and the letters written behind it. */
export type PlainNumber = { readonly digits: string; readonly flag: string };

const spaces = /[\s\u00a0\u2007\u2009\u202f'’_]/g;
const shape = /^([+-]?)(\d[\d.,]*|[.,]\d+)(e[+-]?\d{1,3})?$/i;
const grouped = { ".": /^\d{1,3}(\.\d{2,3})*\.\d{3}$/, ",": /^\d{1,3}(,\d{2,3})*,\d{3}$/ };

/** No figure is written longer, and patterns take their time over texts that are. */
const longestNumber = 200;

/** The signs, currency marks and flags around a number taken off; undefined when no number is left. */
const bare = (text: string): { body: string; flag: string } | undefined => {
  if (text.length > longestNumber) return undefined;
  let body = text.trim();
  let flag = "";
  const behind = /^(.*\d[.,]?)\s*(?:\(([a-z]{1,3})\)|([a-z]{1,3})|([*†‡]+))$/i.exec(body);
  if (behind && !/^[+-]?[\d.,]+e\d+$/i.test(body)) {
    body = behind[1] ?? "";
    flag = behind[2] ?? behind[3] ?? behind[4] ?? "";
  }
  let negative = false;
  if (body.startsWith("(") && body.endsWith(")")) {
    negative = true;
    body = body.slice(1, -1);
  }
  body = body
    .replace(/^[−–—]/, "-")
    .replace(/%$/, "")
    .replace(/^(-?)(?:US)?[$€£¥₽₼₺]\s*/, "$1")
    .replace(/\s*[$€£¥₽₼₺]$/, "");
  body = body.replace(spaces, "");
  if (!shape.test(body)) return undefined;
  return { body: negative ? `-${body}` : body, flag };
};

/** Whether spaces within a number stand where thousands end; "12 34" is two numbers. */
const spacesGroup = (text: string): boolean => {
  const parts = text.trim().split(/(?<=\d)[\s\u00a0\u2007\u2009\u202f'’_](?=\d)/);
  return parts.slice(1).every((part) => /^\d{3}(?!\d)/.test(part));
};

/** Digits with at most one mark, as most numbers are written. */
const simple = /^[+-]?(\d{1,90})(?:([.,])(\d{1,90}))?$/;

/** What a number without blanks, flags and signs of currencies tells; undefined when it is written in another way. */
const evidenceOfSimple = (text: string): MarkEvidence | undefined => {
  const found = simple.exec(text);
  if (!found) return undefined;
  const [, whole = "", mark, after = ""] = found;
  if (mark === undefined) return "none";
  const mayGroup = after.length === 3 && whole.length <= 3 && !whole.startsWith("0");
  return mayGroup ? "either" : mark === "." ? "." : ",";
};

/** What a number that is written in any way tells. */
const evidenceOfAny = (text: string): MarkEvidence | undefined => {
  const found = bare(text);
  if (!found || !spacesGroup(text)) return undefined;
  const body = found.body.replace(/^[+-]+/, "").replace(/e[+-]?\d+$/i, "");
  const points = body.split(".").length - 1;
  const commas = body.split(",").length - 1;
  if (points === 0 && commas === 0) return "none";
  if (points > 0 && commas > 0) return body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
  const mark = points > 0 ? "." : ",";
  const other = mark === "." ? "," : ".";
  if (points + commas > 1) return grouped[mark].test(body) ? other : undefined;
  if (!grouped[mark].test(body) || body.startsWith("0")) return mark;
  return /[\s\u00a0\u202f'’]/.test(text.trim()) ? mark : "either";
};

/** What this text tells of the marks of its column; undefined when it is no number at all. */
export const markEvidence = (text: string): MarkEvidence | undefined =>
  evidenceOfSimple(text) ?? evidenceOfAny(text);

/**
 * The number that a text holds, in plain form, under the marks of its column. "ambiguous" when the marks are not known
 * and the text can be read both ways (1.234); undefined when it is no number under them.
 */
export const readNumber = (
  text: string,
  marks: NumberMarks,
): PlainNumber | "ambiguous" | undefined => {
  const found = bare(text);
  if (!found || !spacesGroup(text)) return undefined;
  const evidence = markEvidence(text);
  if (evidence === undefined) return undefined;
  const decimal =
    marks.decimal ?? (evidence === "either" ? undefined : evidence === "none" ? "." : evidence);
  if (!decimal) return "ambiguous";
  const group = decimal === "." ? "," : ".";
  const [whole = "", fraction, more] = found.body.split(decimal);
  if (more !== undefined || fraction?.includes(group)) return undefined;
  const unsigned = whole.replace(/^[+-]+/, "");
  if (unsigned.includes(group) && !grouped[group].test(unsigned)) return undefined;
  const joined = whole.replaceAll(group, "") + (fraction === undefined ? "" : `.${fraction}`);
  return { digits: joined.replace(/^\+/, "").replace(/^--/, ""), flag: found.flag };
};

/** Digits without any mark: a group of three or less next to "1.234" tells that groups are marked, a longer one that they are not. */
const lengthOfInteger = (text: string): "short" | "long" | undefined => {
  const digits = /^[+-]?([1-9]\d*)$/.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  return digits.length > 3 ? "long" : "short";
};

/**
 * The decimal mark that the texts of a column agree on; "ambiguous" when they can all be read both ways. Numbers without
 * a mark tell as well: 950 beside 1.250 and 12.034 has no decimals, so the marks group; 15234 beside 1.234 is not
 * grouped, so they do not.
 */
export const decideMarks = (texts: Iterable<string>): NumberMarks | "ambiguous" => {
  const counts = { ".": 0, ",": 0, either: 0, none: 0 };
  const integers = { short: 0, long: 0 };
  let mark: "." | "," = ".";
  for (const text of texts) {
    const evidence = markEvidence(text);
    if (evidence) counts[evidence] += 1;
    if (evidence === "either") mark = text.includes(".") ? "." : ",";
    const length = evidence === "none" ? lengthOfInteger(text) : undefined;
    if (length) integers[length] += 1;
  }
  if (counts["."] > 0 || counts[","] > 0)
    return { decimal: counts["."] >= counts[","] ? "." : "," };
  if (counts.either === 0) return { decimal: null };
  if (counts.either > 1 && integers.long > 0) return { decimal: mark };
  if (counts.either > 1 && integers.short > 1) return { decimal: mark === "." ? "," : "." };
  return "ambiguous";
};
