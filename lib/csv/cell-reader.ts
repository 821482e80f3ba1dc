import { scaled } from "../figure";
import { readNumber } from "../figure-marks";
import { type ObservationStatus, observationStatuses } from "../observation";
import { detached } from "./detached";
import type { Measure } from "./layout";
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
  text.length > 15 && significant(text) !== significant(String(Number(text)))
    ? detached(text)
    : undefined;

const powers = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * A number in plain decimal notation (`-1234.5`) times a power of ten, NaN for anything else. Up to 15 digits and a
 * power up to 22 are exact doubles, so that one multiplication or division rounds as reading the text would; longer
 * numbers are read as text.
 */
export const plainNumber = (text: string, decimal: boolean, power: number): number => {
  const { length } = text;
  let digits = 0;
  let mantissa = 0;
  let point = -1;
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  for (let at = first; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + code - 48;
      digits += 1;
    } else if (code === 46 && decimal && point === -1) point = at;
    else return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  const shift = power - (point === -1 ? 0 : length - point - 1);
  const scale = powers[Math.abs(shift)];
  if (digits > 15 || scale === undefined) return scaled(text, power);
  const value = shift < 0 ? mantissa / scale : mantissa * scale;
  return first === 1 && value !== 0 ? -value : value;
};

/** Of more remarks the meaning is read anew each time: no office has so many flags. */
const mostKnownFlags = 20_000;
const longestKnownFlag = 200;

/** Reads cells of numbers into one object that is used again and again, since a file has millions. */
export const createCellReader = (plainFlags: readonly string[] = []) => {
  const flags = new Map<string, number>(plainFlags.map((flag) => [flag, normal]));
  const cell: CellValue = { value: 0, status: normal, text: undefined };

  const flagOf = (text: string): number => {
    let status = flags.get(text);
    if (status === undefined) {
      status = indexOfStatus.get(flagStatus(text) ?? "normal") ?? normal;
      if (flags.size < mostKnownFlags && text.length <= longestKnownFlag)
        flags.set(detached(text), status);
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

  const found = (value: number, digits: string): CellKind => {
    cell.value = value;
    cell.text = lostText(digits);
    return Number.isFinite(value) ? "number" : "not-a-number";
  };

  return {
    cell,
    read(row: readonly string[], measure: Measure, power: number): CellKind {
      const text = (row[measure.column] ?? "").trim();
      const status =
        measure.statusColumns.length === 0 ? normal : statusOf(row, measure.statusColumns);
      if (text === "") return isAbsent[status] ? missing(status) : "empty";
      cell.status = status;
      const plain = plainNumber(text, measure.marks.decimal === ".", power);
      if (!Number.isNaN(plain)) return found(plain, text);
      const mark = missingStatus(text);
      if (mark !== undefined)
        return missing(status === normal ? (indexOfStatus.get(mark) ?? normal) : status);
      const number = readNumber(text, measure.marks);
      if (number === "ambiguous") return "ambiguous-mark";
      if (number === undefined) return "not-a-number";
      if (status === normal && number.flag !== "") cell.status = flagOf(number.flag);
      const [digits = "", exponent = "0"] = number.digits.split(/e/i);
      return found(scaled(digits, power + Number(exponent)), digits);
    },
  };
};
