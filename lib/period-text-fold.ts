const letters: { readonly [letter: string]: string } = { ı: "i", ł: "l", đ: "d" };

/** Printable ASCII, of which nearly all files are made, needs no Unicode tables. */
const isPlain = /^[\x20-\x7e]*$/;

const foldLetters = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\u200b\ufeff]/gu, "")
    .normalize("NFC")
    .replace(/[ıłđ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[‐‑−]/g, "-")
    .replace(/[‒—―~〜]/g, "–")
    .replace(/[‘’ʼ´]/g, "'");

/**
 * A text as it is compared: lower case, without diacritics, with one kind of space, hyphen ("-"), dash ("–") and
 * apostrophe. "Şubat – ’21" gives "subat – '21", "май" gives "маи".
 */
export const foldText = (text: string): string => {
  const folded = isPlain.test(text) ? text.toLowerCase() : foldLetters(text);
  return /^ |[^\S ]| {2}| $/.test(folded)
    ? folded.replace(/[\s\u200b\ufeff]+/g, " ").trim()
    : folded;
};
