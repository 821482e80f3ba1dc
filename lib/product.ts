/** What is traded, as the source says it: the classification, the code as text with its leading zeros, the words. */
export type Product = {
  readonly classification: string | null;
  readonly code: string | null;
  readonly label: string | null;
};

/** UN Comtrade's letter codes of classifications: the Harmonised System and SITC by revision. */
const classificationCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    H0: "HS1992",
    H1: "HS1996",
    H2: "HS2002",
    H3: "HS2007",
    H4: "HS2012",
    H5: "HS2017",
    H6: "HS2022",
    S1: "SITC1",
    S2: "SITC2",
    S3: "SITC3",
    S4: "SITC4",
    B4: "BEC4",
    B5: "BEC5",
    EB: "EBOPS",
    EB02: "EBOPS2002",
    EB10: "EBOPS2010",
    EB10S: "EBOPS2010",
    SS: "SITC",
  }),
);

/** Words by which the classifications are known, each with the name it gets here. */
const classificationNames: ReadonlyArray<readonly [name: string, words: RegExp]> = [
  [
    "HS",
    /^(?:hs|hts|harmoni[sz]ed system|harmoni[sz]ed commodity.*|commodity code hs|тн ?вэд|xif mn|гс)\b/u,
  ],
  ["SITC", /^(?:sitc|standard international trade classification|смтк|ctci|smtk)\b/u],
  ["BEC", /^(?:bec|broad economic categor(?:y|ies)|geg)\b/u],
  ["CN", /^(?:cn|cn8|combined nomenclature|kn|kn8|nc|nc8)\b/u],
  ["NST", /^(?:nst|nstr|nst r)\b/u],
  ["CPA", /^cpa\b/u],
  ["CPC", /^cpc\b/u],
  ["NAICS", /^naics\b/u],
  ["ISIC", /^isic\b/u],
  ["NACE", /^nace\b/u],
  ["EBOPS", /^(?:ebops|extended balance of payments.*)\b/u],
  ["BPM6", /^bpm ?6\b/u],
  ["BPM5", /^bpm ?5\b/u],
  ["NCM", /^ncm\b/u],
  ["GTIP", /^gtip\b/u],
  ["WITS", /^(?:wits|sectors?)$/u],
];

const toWords = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ə", "e")
    .replaceAll("ı", "i")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The year or number of a revision: "HS 2017" and "Rev. 4", but no number of digits ("HS6", "6-digit"). */
const revisionIn = (name: string, words: string): string => {
  const year = /\b(?:19|20)\d\d\b|(?<=\p{L})(?:19|20)\d\d\b/u.exec(words)?.[0];
  if (year) return year;
  if (name !== "SITC" && name !== "BEC" && name !== "ISIC" && name !== "NACE") return "";
  return (
    /(?:\b(?:rev|revision|r|v)|^(?:sitc|bec|isic|nace)) ?([1-5])\b(?! ?digit)/.exec(words)?.[1] ??
    ""
  );
};

/**
 * The usual name of a classification with its revision: "H5", "HS 2017" and "Harmonized System 2017" give "HS2017",
 * "SITC Rev. 4" and "S4" give "SITC4", "HS" stays "HS". Undefined when the text names none that is known.
 */
export const parseClassification = (text: string): string | undefined => {
  const code = classificationCodes.get(text.trim().toUpperCase());
  if (code) return code;
  const words = toWords(text);
  const known = classificationNames.find(([, pattern]) =>
    pattern.test(words.replace(/\d+$/u, "").trim()),
  );
  const [name] = known ?? classificationNames.find(([, pattern]) => pattern.test(words)) ?? [];
  return name && name + revisionIn(name, words);
};

const totals = new Set([
  "total",
  "totals",
  "tot",
  "ttl",
  "grand total",
  "all",
  "all products",
  "all product",
  "all commodities",
  "all commodity",
  "all goods",
  "all items",
  "all merchandise",
  "all sections",
  "all chapters",
  "all categories",
  "total all products",
  "total all commodities",
  "total all goods",
  "total of all hs commodities",
  "total of all commodities",
  "total of all sitc commodities",
  "total of all products",
  "all hs commodities",
  "all commodities total",
  "all products total",
  "total merchandise",
  "total merchandise trade",
  "merchandise total",
  "total goods",
  "goods total",
  "total commodities",
  "total products",
  "hs total",
  "sitc total",
  "ag total",
  "total hs",
  "0 total",
  "goods",
  "merchandise",
  "commodities total",
  "toplam",
  "genel toplam",
  "tum urunler",
  "tum mallar",
  "cemi",
  "butun mallar",
  "всего",
  "итого",
  "все товары",
  "всего товаров",
  "товары всего",
  "усього",
  "всього",
  "усі товари",
  "ukupno",
  "укупно",
  "svi proizvodi",
  "сви производи",
  "insgesamt",
  "alle waren",
  "waren insgesamt",
  "ensemble",
  "tous produits",
  "tous les produits",
  "total general",
  "todos los productos",
  "todos os produtos",
  "totale",
  "tutti i prodotti",
  "ogolem",
  "wszystkie towary",
  "სულ",
]);

const isTotal = (text: string | null): boolean => text !== null && totals.has(toWords(text));

/** Marks that a file puts where a row has no product. */
const isEmpty = (text: string | null | undefined): boolean => !text || /^[\s.…:*–—-]*$/u.test(text);

const tidy = (text: string | null | undefined): string | null =>
  isEmpty(text) ? null : (text?.trim().replace(/\s+/gu, " ") ?? null);

/** What a file says of a product: any of a code, its words, and the name of the classification. */
export type ProductWords = {
  readonly code?: string | null;
  readonly label?: string | null;
  readonly classification?: string | null;
};

/**
 * The product that a row's words mean. The classification gets its usual name ("H5" gives "HS2017") or stays as it is
 * written; the code stays text with its leading zeros. All three are null for the total ("TOTAL", "All Products").
 */
export const parseProduct = ({ code, label, classification }: ProductWords): Product => {
  const words = tidy(label);
  const digits = tidy(code);
  if (isTotal(digits) || (isTotal(words) && !/\d/.test(digits ?? "")) || (!digits && !words))
    return { classification: null, code: null, label: null };
  const named = tidy(classification);
  return {
    classification: digits && named ? (parseClassification(named) ?? named) : null,
    code: digits,
    label: words === digits ? null : words,
  };
};

/** The classification without its revision, as codes are cited: "HS2017" gives "HS", "SITC4" gives "SITC". */
const familyOf = (classification: string): string =>
  /^(?:HS|SITC|BEC|CN|EBOPS|ISIC|NACE)(?=\d)/.exec(classification)?.[0] ?? classification;

/**
 * A product in one text, the same for the same product: "HS 0808", "SITC 3", a code alone, or the words used where
 * there is no code. Null for the total.
 */
export const formatProduct = ({ classification, code, label }: Product): string | null => {
  if (isTotal(code) || (code === null && isTotal(label))) return null;
  if (code === null) return label;
  return classification ? `${familyOf(classification)} ${code}` : code;
};
