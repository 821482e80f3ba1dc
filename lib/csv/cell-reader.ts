import { scaled } from "../figure";
import { type ObservationStatus, observationStatuses } from "../observation";
import type { Measure } from "./layout";
import { readNumber } from "./number-marks";
import { absentStatuses, flagStatus, missingStatus } from "./vocabulary";

/** What was read from a cell of numbers. `status` indexes `observationStatuses`; a missing value is NaN. */
export type CellValue = { value: number; status: number; text: string | undefined };

/** What a cell turned out to be. Only "number" and "missing" fill in the value. */
export type CellKind = "empty" | "number" | "missing" | "not-a-number" | "ambiguous-mark";

const indexOfStatus = new Map<ObservationStatus, number>(
  observationStatuses.map((status, index) => [status, index]),
);
const normal = 0;
const isAbsent = observationStatuses.map((status) => absentStatuses.has(status));

const significant = (text: string): string =>
  text.replace(/e.*$/i, "").replace(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "");

/** The text of a number that the double would not give back, else undefined; a double keeps 15 digits for sure. */
const lostText = (text: string): string | undefined =>
  text.length > 15 && significant(text) !== significant(String(Number(text))) ? text : undefined;

/** Plain decimal notation, which Number reads as it stands; it would also take "0x1F" and "Infinity". */
const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!((code >= 48 && code <= 57) || code === 46 || (code === 45 && at === 0))) return false;
  }
  return true;
};

/** Reads cells of numbers into one object that is used again and again, since a file has millions. */
export const createCellReader = () => {
  const flags = new Map<string, number>();
  const cell: CellValue = { value: 0, status: normal, text: undefined };

  const flagOf = (text: string): number => {
    let status = flags.get(text);
    if (status === undefined) {
      status = indexOfStatus.get(flagStatus(text) ?? "normal") ?? normal;
      flags.set(text, status);
    }
    return status;
  };

  const statusOf = (row: readonly string[], columns: readonly number[]): number => {
    for (const column of columns) {
      const text = row[column];
      const status = text === undefined || text === "" ? normal : flagOf(text);
      if (status !== normal) return status;
    }
    return normal;
  };

  const missing = (status: number): CellKind => {
    cell.value = Number.NaN;
    cell.status = status;
    return "missing";
  };

  const number = (digits: string, power: number): CellKind => {
    cell.value = power === 0 ? Number(digits) : scaled(digits, power);
    cell.text = lostText(digits);
    return Number.isFinite(cell.value) ? "number" : "not-a-number";
  };

  return {
    cell,
    read(row: readonly string[], measure: Measure, power: number): CellKind {
      const text = (row[measure.column] ?? "").trim();
      const status =
        measure.statusColumns.length === 0 ? normal : statusOf(row, measure.statusColumns);
      if (text === "") return isAbsent[status] ? missing(status) : "empty";
      cell.status = status;
      const decimal = measure.marks.decimal;
      if (isPlain(text) && (decimal === "." || !text.includes(".")) && !Number.isNaN(Number(text)))
        return number(text, power);
      const mark = missingStatus(text);
      if (mark !== undefined)
        return missing(status === normal ? (indexOfStatus.get(mark) ?? normal) : status);
      const found = readNumber(text, measure.marks);
      if (found === "ambiguous") return "ambiguous-mark";
      if (found === undefined) return "not-a-number";
      if (status === normal && found.flag !== "") cell.status = flagOf(found.flag);
      const exponent = /^(.*)e([+-]?\d+)$/i.exec(found.digits);
      return exponent
        ? number(exponent[1] ?? "", power + Number(exponent[2]))
        : number(found.digits, power);
    },
  };
};
