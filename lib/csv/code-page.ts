/** Encodings of a byte or two a letter that text without a mark may have, by the label that TextDecoder knows. */
export const codePages = [
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "iso-8859-2",
  "iso-8859-5",
  "koi8-r",
  "ibm866",
  "shift_jis",
  "euc-kr",
  "gb18030",
] as const;
type CodePage = (typeof codePages)[number];

/** The letters beyond ASCII of languages in Latin script, by the code pages they come in; earlier ones win when equal. */
const latin: readonly (readonly [CodePage, string])[] = [
  ["windows-1252", "äöüß"],
  ["windows-1252", "àâæçéèêëîïôœùûüÿ"],
  ["windows-1252", "áéíñóúü¡¿"],
  ["windows-1252", "ãáàâçéêíõóôú"],
  ["windows-1252", "àèéìòù"],
  ["windows-1252", "åäöæøéü"],
  ["windows-1252", "ëïéèöü"],
  ["windows-1254", "çğıöşüâîi\u0307"],
  ["windows-1250", "ąćęłńóśźż"],
  ["windows-1250", "áčďéěíňóřšťúůýž"],
  ["windows-1250", "áäčďéíĺľňóôŕšťúýž"],
  ["windows-1250", "áéíóöőúüű"],
  ["windows-1250", "čćžšđ"],
  ["windows-1250", "ăâîşţ"],
  ["windows-1257", "āčēģīķļņšūž"],
  ["windows-1257", "ąčęėįšųūž"],
  ["windows-1257", "äõöüšž"],
  ["iso-8859-2", "ąćęłńóśźż"],
  ["iso-8859-2", "áčďéěíňóřšťúůýž"],
  ["windows-1252", "áðéíóúýþæö"],
];

const cyrillic = ["windows-1251", "koi8-r", "ibm866", "iso-8859-5"] as const;

/** Signs of print that any language may use. */
const signs = /[\s\u00a0„“”‘’‚«»‹›–—…°№€£§º²³·•©®±×½¼¾¢¤¥]/u;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const shareOfAll = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** Only what shows the alphabet: the words around letters beyond ASCII, a few thousand of them. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const most = 60_000;
  if (bytes.length <= most) return bytes;
  const kept = new Uint8Array(most);
  let length = 0;
  for (let at = 0; at < bytes.length && length < most - 8; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const end = Math.min(bytes.length, at + 4);
    kept.set(bytes.subarray(Math.max(0, at - 1), end), length);
    length += end - Math.max(0, at - 1);
    kept[length] = 0x20;
    length += 1;
    at = end - 1;
  }
  return kept.subarray(0, length);
};

/** As a stream: of a text that comes whole some engines read Windows-1252 as ISO 8859-1, without its euro sign. */
const decode = (encoding: CodePage, bytes: Uint8Array): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

/** How much of the text beyond ASCII one Latin alphabet accounts for; Latin words have such letters one by one. */
const latinScore = (text: string, letters: string): number => {
  const beyond = text.match(/\P{ASCII}/gu) ?? [];
  const known = new Set([...letters, ...letters.toUpperCase(), "İ"]);
  let covered = 0;
  for (const letter of beyond) if (known.has(letter) || signs.test(letter)) covered += 1;
  // Portuguese has õ only before e; elsewhere it is another code page's ő.
  const strange = letters.includes("ã") ? countOf(text, /õ(?!e)/giu) : 0;
  const runs = text.match(/(?:(?!\s)\P{ASCII}){3,}/gu) ?? [];
  const inRuns = runs.reduce((sum, run) => sum + run.length, 0);
  return shareOfAll(covered - strange, beyond.length) * (inRuns > beyond.length / 2 ? 0.5 : 1);
};

/** A script whose words have no Latin letters: all of its letters, the usual ones, a small one before a capital. */
type Script = {
  readonly letters: RegExp;
  readonly usual: RegExp;
  readonly odd: RegExp;
  readonly mixed: RegExp;
};

const cyrillicScript: Script = {
  letters: /[а-яёіїєґђјљњћџў]/giu,
  usual: /[оеаинтсрвлкмдпуіј]/giu,
  odd: /[а-яёіїєґђјљњћџ](?=[А-ЯЁІЇЄҐЂЈЉЊЋЏ])/gu,
  mixed: /[a-z](?=[а-яё])|[а-яё](?=[a-z])/giu,
};
const greekScript: Script = {
  letters: /[α-ωά-ώ]/giu,
  usual: /[αοιετσνηυρπκλςόάίέή]/giu,
  odd: /[α-ωά-ώ](?=[Α-Ω])/gu,
  mixed: /[a-z](?=[α-ωά-ώ])|[α-ωά-ώ](?=[a-z])/giu,
};

/** How well text reads in a script: its letters, how usual they are, no capitals within words, no Latin letters beside. */
const scriptScore = (text: string, { letters, usual, odd, mixed }: Script): number => {
  const beyond = countOf(text, /\P{ASCII}/gu);
  const own = countOf(text, letters);
  const punctuation = countOf(text, /[№«»–—“”„\u00a0]/gu);
  return (
    shareOfAll(own + punctuation, beyond) * 0.6 +
    shareOfAll(countOf(text, usual), own) * 0.4 -
    shareOfAll(countOf(text, odd) + countOf(text, mixed), own)
  );
};

type Pairs = { readonly chinese: number; readonly korean: number };

/** How the pairs of high bytes fall into the common characters of Chinese and of Korean. */
const pairsOf = (bytes: Uint8Array): Pairs => {
  let pairs = 0;
  let chinese = 0;
  let korean = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    const trail = bytes[at + 1] ?? 0;
    const isPair = trail >= 0xa1;
    if (isPair && lead >= 0xb0 && lead <= 0xd7) chinese += 1;
    if (isPair && lead >= 0xb0 && lead <= 0xc8) korean += 1;
    if (isPair && lead >= 0xa1 && lead <= 0xa3) pairs -= 1;
    at += 1;
  }
  return { chinese: shareOfAll(chinese, pairs), korean: shareOfAll(korean, pairs) };
};

/** How well bytes read as Japanese: two-byte characters that are kana or Chinese characters, hardly any half kana. */
const japaneseScore = (bytes: Uint8Array): number => {
  const text = decode("shift_jis", bytes);
  const beyond = countOf(text, /\P{ASCII}/gu);
  const read = countOf(text, /[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/gu);
  const isCjk = countOf(text, /[\u3040-\u30ff\u4e00-\u9fff]{2,}/gu) > 0;
  return isCjk ? shareOfAll(read, beyond) - countOf(text, /\ufffd/gu) : 0;
};

/**
 * The code page of text that is neither ASCII nor UTF-8: the one under which it reads best, letter by letter, as a
 * language of the field. Letters that all candidates share leave it at the western one.
 */
export const codePageOf = (bytes: Uint8Array): CodePage => {
  const sample = sampleOf(bytes);
  let best: { encoding: CodePage; score: number } = { encoding: "windows-1252", score: 0 };
  const consider = (encoding: CodePage, score: number): void => {
    if (score > best.score + 1e-9) best = { encoding, score };
  };
  const texts = new Map<CodePage, string>();
  for (const [encoding, letters] of latin) {
    const text = texts.get(encoding) ?? decode(encoding, sample);
    texts.set(encoding, text);
    consider(encoding, latinScore(text, letters));
  }
  for (const encoding of cyrillic)
    consider(encoding, scriptScore(decode(encoding, sample), cyrillicScript));
  consider("windows-1253", scriptScore(decode("windows-1253", sample), greekScript));
  const { chinese, korean } = pairsOf(sample);
  consider("euc-kr", korean);
  consider("gb18030", chinese);
  consider("shift_jis", japaneseScore(sample));
  return best.encoding;
};
