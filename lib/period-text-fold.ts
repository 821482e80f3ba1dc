const letters: { readonly [letter: string]: string } = { ı: "i", ł: "l", đ: "d" };

/**
 * A text as it is compared: lower case, without diacritics, with one kind of space, hyphen ("-"), dash ("–") and
 * apostrophe. "Şubat – ’21" gives "subat – '21", "май" gives "маи".
 */
export const foldText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[ıłđ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[‐‑−]/g, "-")
    .replace(/[‒—―~〜]/g, "–")
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
