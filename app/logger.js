// @ts-check
// Plain JavaScript, because the server that stands before Next uses it too.
import pino from "pino";
import { readSettings } from "./settings.js";

const reading = readSettings(process.env);
const level = "settings" in reading ? reading.settings.logLevel : "warn";

/**
 * An error without the fields that databases add, which hold what was to be stored.
 * @param {unknown} error
 */
const toError = (error) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { message: String(error) };

/**
 * The log of the program: a line of JSON on the standard output for each thing that happened. It names no person: no
 * addresses of callers, no keys or cookies, and of the address that was asked for only which route answers it.
 */
export const logger = pino({
  serializers: { err: toError },
  level,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});
