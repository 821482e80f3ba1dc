import { type ColumnProfile, shareOf } from "./columns";
import { headerTokens } from "./header-words";
import { namedBy, type Roles, takeOne } from "./roles";
import { leadingCode } from "./series-keys";

/** The columns that tell the product; `leads` when the words begin with the code ("50 Silk"). */
export type FoundProduct = {
  readonly code: number | undefined;
  readonly label: number | undefined;
  readonly classification: number | undefined;
  readonly leads: boolean;
};

const productCode = /^['’]?(?:[A-Z]{0,3}\d[\d.-]*|TOTAL)['’]?$/;

const holdsCodes = (column: ColumnProfile): boolean =>
  column.numeric || shareOf(column, (text) => productCode.test(text)) > 0.8;

/** Codes of a classification that the header names, unlike a database's own numbers: "product_hs92_code". */
const namesClassification = ({ name }: ColumnProfile): boolean =>
  headerTokens(name).some((token) =>
    /^(?:hs|sh|cn|nc|sitc|bec|ncm|tnved|hts|gtip)\d{0,4}$/.test(token),
  );

/** A column headed "Code" alone beside the words of a product is that product's. */
const bareCodesBeside = (
  named: readonly ColumnProfile[],
  all: readonly ColumnProfile[],
  roles: Roles,
): ColumnProfile[] =>
  all.filter(
    (column) =>
      roles.isFree(column) &&
      column.header.concept === undefined &&
      column.header.stem === "" &&
      column.header.side !== undefined &&
      column.texts.length > 0 &&
      named.some((product) => Math.abs(product.index - column.index) === 1),
  );

/** Whether each value of the code has one value here: a coarser classification of the same goods. */
const isFunctionOf = (column: ColumnProfile, code: ColumnProfile): boolean => {
  const known = new Map<string, string>();
  return code.cells.every((cell, row) => {
    const text = column.cells[row] ?? "";
    if ((known.get(cell) ?? text) !== text) return false;
    known.set(cell, text);
    return true;
  });
};

/** Finds product code, words and classification by their headers; a code is told from words by its look. */
export const findProduct = (all: readonly ColumnProfile[], roles: Roles): FoundProduct => {
  const named = roles.freeOf("product").filter(({ texts }) => texts.length > 0);
  const columns = [...named, ...bareCodesBeside(named, all, roles)];
  const code =
    roles.toldOf("product-code")[0] ??
    columns.find((column) => holdsCodes(column) && namesClassification(column)) ??
    columns.find(holdsCodes) ??
    columns.find(({ header }) => header.side === "code");
  const label =
    roles.toldOf("product-label")[0] ??
    columns.find((column) => column !== code && (code === undefined || !holdsCodes(column)));
  if (code) roles.give(code, "product-code", namedBy(code));
  if (label) roles.give(label, "product-label", namedBy(label));
  for (const column of columns)
    if (!code || isFunctionOf(column, code))
      roles.give(column, "ignored", "the product says the same");
  const classifications = roles.freeOf("classification");
  const classification =
    roles.toldOf("classification")[0] ??
    takeOne(
      classifications.filter(({ header }) => !header.stem.includes("search")),
      { prefer: "code", role: "classification" },
      roles,
    );
  for (const column of classifications)
    roles.give(column, "ignored", "the classification says the same");
  const leads =
    code === undefined &&
    label !== undefined &&
    shareOf(label, (text) => leadingCode.test(text)) >= 0.9;
  return { code: code?.index, label: label?.index, classification: classification?.index, leads };
};
