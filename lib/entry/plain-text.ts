import { decodeEntities } from "./html-entities";

const blocks = new Set(
  "address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);

/** Elements whose content is no text of the page. */
const unread = new Set(
  "script style template noscript head title iframe object svg math select textarea button".split(
    " ",
  ),
);

const inline = new Set(
  "a abbr b bdi bdo br body caption cite code col colgroup data del dfn em font html i img input ins kbd label link mark meta nobr picture q s samp small source span strike strong sub sup td th time tt u var video audio wbr".split(
    " ",
  ),
);

const isElement = (name: string): boolean =>
  blocks.has(name) || unread.has(name) || inline.has(name);

/** A tag with its name, the beginning of a comment, or a declaration; a tag that does not end is text. */
const markup =
  /<!--|<[!?][^<>]{0,2000}>|<(\/?)([A-Za-z][A-Za-z\d:-]{0,30})((?:\s|\/)(?:[^<>"']|"[^"<]{0,20000}"|'[^'<]{0,20000}'){0,2000})?>/g;

const isMarkup = (match: RegExpMatchArray): boolean =>
  match[2] === undefined || isElement(match[2].toLowerCase());

/** Whether a text has tags or comments of HTML in it; "exports < 5 and imports > 4" has none. */
export const isHtml = (text: string): boolean => {
  for (const match of text.matchAll(markup)) if (isMarkup(match)) return true;
  return false;
};

const breakOf = (name: string): string => {
  if (name === "br") return "\n";
  if (name === "td" || name === "th") return " ";
  if (name === "p" || name === "table" || /^h\d$/.test(name)) return "\n\n";
  return blocks.has(name) ? "\n" : "";
};

/** What stands between tags, with white space as HTML has it: one blank. */
const inRow = (text: string): string => decodeEntities(text.replace(/\s+/g, " "));

/** Where the comment ends that was opened before; the end of the text when it is never closed, as in browsers. */
const endOfComment = (html: string, from: number): number => {
  const end = html.indexOf("-->", from);
  return end < 0 ? html.length : end + 3;
};

/** Where the element that is not read ends, from behind its opening tag; the end of the text when it is never closed. */
const endOfUnread = (html: string, name: string, from: number): number => {
  const closing = new RegExp(`</${name}\\s*>`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? found.index + found[0].length : html.length;
};

const stripTags = (html: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const match of html.matchAll(markup)) {
    if (match.index < at || !isMarkup(match)) continue;
    parts.push(inRow(html.slice(at, match.index)));
    at = match.index + match[0].length;
    const [, slash, written = ""] = match;
    const name = written.toLowerCase();
    if (match[0] === "<!--") at = endOfComment(html, at);
    if (unread.has(name) && slash === "") at = endOfUnread(html, name, at);
    parts.push(breakOf(name));
  }
  parts.push(inRow(html.slice(at)));
  return parts.join("");
};

/** Line ends as "\n"; no characters that cannot be seen and mean nothing: controls, marks of byte order, soft hyphens. */
const withoutControls = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u00ad]/g, "");

const withoutBlankRuns = (text: string): string =>
  text
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/**
 * What was pasted, as the text to keep: of HTML the words alone, a line or a paragraph for each block, entities as
 * characters, nothing of scripts and styles; plain text as it is, but for line ends and invisible controls.
 */
export const toPlainText = (pasted: string): string => {
  const text = withoutControls(pasted);
  if (isHtml(text)) return withoutBlankRuns(withoutControls(stripTags(text)));
  return withoutControls(decodeEntities(text));
};
