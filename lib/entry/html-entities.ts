const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const further = Object.entries({
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  ndash: "–",
  mdash: "—",
  minus: "−",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsaquo: "‹",
  rsaquo: "›",
  hellip: "…",
  bull: "•",
  euro: "€",
  trade: "™",
  permil: "‰",
  dagger: "†",
  Dagger: "‡",
  prime: "′",
  Prime: "″",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200c",
  zwj: "\u200d",
  OElig: "Œ",
  oelig: "œ",
  Scaron: "Š",
  scaron: "š",
  Zcaron: "Ž",
  zcaron: "ž",
  Ccaron: "Č",
  ccaron: "č",
  Cacute: "Ć",
  cacute: "ć",
  Dstrok: "Đ",
  dstrok: "đ",
  Scedil: "Ş",
  scedil: "ş",
  Gbreve: "Ğ",
  gbreve: "ğ",
  Idot: "İ",
  imath: "ı",
  inodot: "ı",
  Yuml: "Ÿ",
  fnof: "ƒ",
  tilde: "˜",
  circ: "ˆ",
  larr: "←",
  uarr: "↑",
  rarr: "→",
  darr: "↓",
  asymp: "≈",
  ne: "≠",
  le: "≤",
  ge: "≥",
  frasl: "⁄",
  numero: "№",
  dollar: "$",
  percnt: "%",
  num: "#",
  lpar: "(",
  rpar: ")",
  comma: ",",
  period: ".",
  colon: ":",
  semi: ";",
  excl: "!",
  quest: "?",
  plus: "+",
  equals: "=",
  sol: "/",
  bsol: "\\",
  lowbar: "_",
  NewLine: "\n",
  Tab: "\t",
});

/** The characters of named entities: those of HTML 4 that prose has, and the letters of the field's languages. */
const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(" ").map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...further,
]);

/** What pages mean by the codes 128 to 159, which are no characters: those of Windows-1252 (as the HTML standard has it). */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const ofCode = (code: number): string | undefined => {
  if (code >= 128 && code < 160) return windows[code - 128];
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
};

/** A text with its entities ("&amp;", "&#8212;", "&#x20AC;") as characters; what is none that is known stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,10}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      return (
        ofCode(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)) ?? whole
      );
    },
  );
