import { type ColumnProfile, shareOf } from "./columns";
import { namedBy, type Roles, takeOne } from "./roles";
import { leadingCode } from "./series-keys";

/** The columns that tell the product; `leads` when the words begin with the code ("50 Silk"). */
export type FoundProduct = {
  readonly code: number | undefined;
  readonly label: number | undefined;
  readonly classification: number | undefined;
  readonly leads: boolean;
};

const productCode = /^(?:[A-Z]{0,3}\d[\d.-]*|TOTAL)$/;

const holdsCodes = (column: ColumnProfile): boolean =>
  column.numeric || shareOf(column, (text) => productCode.test(text)) > 0.8;

/** Finds product code, words and classification by their headers; a code is told from words by its look. */
export const findProduct = (roles: Roles): FoundProduct => {
  const columns = roles.freeOf("product").filter(({ texts }) => texts.length > 0);
  const code =
    roles.toldOf("product-code")[0] ??
    columns.find(holdsCodes) ??
    columns.find(({ header }) => header.side === "code");
  const label = roles.toldOf("product-label")[0] ?? columns.find((column) => column !== code);
  if (code) roles.give(code, "product-code", namedBy(code));
  if (label) roles.give(label, "product-label", namedBy(label));
  for (const column of columns) roles.give(column, "ignored", "the product says the same");
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
