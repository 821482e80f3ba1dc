// @ts-check
// Plain JavaScript, because `npm start` reads the settings before anything is built.
import { resolve } from "node:path";
import { z } from "zod";

const whole = /^\d+$/;
const postgres = /^postgres(ql)?:\/\/./;

/** @param {number} usual */
const seconds = (usual) =>
  z
    .string()
    .regex(whole, "is not a number of seconds")
    .transform(Number)
    .pipe(z.number().min(1, "is less than a second").max(604_800, "is more than a week"))
    .default(usual);

const flag = z
  .enum(["0", "1"], "is neither 0 nor 1")
  .default("0")
  .transform((given) => given === "1");

const settingsSchema = z.object({
  PORT: z
    .string()
    .regex(whole, "is not a port number")
    .transform(Number)
    .pipe(z.number().max(65535, "is not a port number"))
    .default(3000),
  HOST: z.string().min(1, "is empty").default("127.0.0.1"),
  TURNOVER_HOME: z.string().min(1, "is empty").default(".turnover"),
  TURNOVER_EDITOR_KEY: z.string().min(16, "is shorter than 16 characters").optional(),
  TURNOVER_PRIVATE: flag,
  TURNOVER_METRICS: flag,
  TURNOVER_LOG: z
    .enum(["silent", "error", "warn", "info"], "is no level of the log")
    .default("warn"),
  TURNOVER_MAX_REQUEST_SECONDS: seconds(12 * 60 * 60),
  TURNOVER_MAX_SILENCE_SECONDS: seconds(10 * 60),
  TURNOVER_MAX_UPLOAD_BYTES: z
    .string()
    .regex(whole, "is not a number of bytes")
    .transform(Number)
    .pipe(z.number().min(1024, "is less than 1024 bytes"))
    .default(2 * 1024 ** 3),
  DATABASE_URL: z
    .string()
    .regex(postgres, "is not the address of a PostgreSQL database")
    .optional(),
  DATABASE_REPLICA_URL: z
    .string()
    .regex(postgres, "is not the address of a PostgreSQL database")
    .optional(),
});

/** @type {Record<string, string>} */
const fixes = {
  PORT: "Give a whole number from 0 to 65535, such as 3000.",
  HOST: "Give a host name or address, such as 127.0.0.1 (this machine only) or 0.0.0.0 (the network).",
  TURNOVER_HOME: "Give a folder, such as .turnover.",
  TURNOVER_EDITOR_KEY: "Give a secret of at least 16 characters, or leave it out.",
  TURNOVER_PRIVATE: "Give 1 where reading needs a key, or leave it out where everyone may read.",
  TURNOVER_METRICS: "Give 1 for figures at /metrics, or leave it out.",
  TURNOVER_LOG: "Give silent, error, warn or info.",
  TURNOVER_MAX_REQUEST_SECONDS: "Give a whole number of seconds, such as 43200.",
  TURNOVER_MAX_SILENCE_SECONDS: "Give a whole number of seconds, such as 600.",
  DATABASE_URL:
    "Give an address such as postgres://turnover@localhost/turnover, or leave it out for a file in TURNOVER_HOME.",
  DATABASE_REPLICA_URL:
    "Give the address of a replica of DATABASE_URL, such as postgres://turnover@replica/turnover, or leave it out.",
  TURNOVER_MAX_UPLOAD_BYTES: "Give a whole number of bytes, such as 2147483648.",
};

/**
 * The program's settings from its environment, read in this one place.
 * @param {Record<string, string | undefined>} environment
 * @returns {{ settings: { port: number, host: string, home: string, database: string | undefined, replica: string | undefined, editorKey: string | undefined, isPrivate: boolean, hasMetrics: boolean, logLevel: "silent" | "error" | "warn" | "info", requestSeconds: number, silenceSeconds: number, maxUploadBytes: number } }
 *   | { problems: import("../lib/problem").Problem[] }} An empty variable counts as not set.
 */
export const readSettings = (environment) => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return {
        code: "setting",
        name,
        saw: environment[name] ?? "",
        message: issue.message,
        fix: fixes[name] ?? "",
      };
    });
    return { problems };
  }
  const { data } = parsed;
  return {
    settings: {
      port: data.PORT,
      host: data.HOST,
      home: resolve(data.TURNOVER_HOME),
      database: data.DATABASE_URL,
      replica: data.DATABASE_REPLICA_URL,
      editorKey: data.TURNOVER_EDITOR_KEY,
      isPrivate: data.TURNOVER_PRIVATE,
      hasMetrics: data.TURNOVER_METRICS,
      logLevel: data.TURNOVER_LOG,
      requestSeconds: data.TURNOVER_MAX_REQUEST_SECONDS,
      silenceSeconds: data.TURNOVER_MAX_SILENCE_SECONDS,
      maxUploadBytes: data.TURNOVER_MAX_UPLOAD_BYTES,
    },
  };
};
