import Papa from "papaparse";

/** What a spreadsheet would take for a formula: such a text, unless it is a negative number, is written as text. */
const formula = /^[=+@＝＋＠－\t\r\n]|^-(?!\d*\.?\d+(?:e[+-]?\d+)?$)/i;

/** Rows as CSV (RFC 4180): lines end with CRLF, and no cell is run as a formula by a spreadsheet. */
export const toCsv = (rows: readonly (readonly unknown[])[]): string =>
  `${Papa.unparse(rows as unknown[][], { escapeFormulae: formula, newline: "\r\n" })}\r\n`;
