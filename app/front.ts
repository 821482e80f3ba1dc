import { isKnownHost } from "@/lib/access/origin";
import { refuse } from "./api/answer";
import { findChart } from "./chart/answer";
import { settings } from "./database";
import { headersOfAll, headersOfData } from "./headers.js";

/** What is asked: the method, the path with its query, and the headers, their names in lower case. */
export type FrontRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** A whole answer, ready to be sent. */
export type FrontAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
};

/** Answers a request before Next is asked; undefined leaves it to Next. */
export type Front = (request: FrontRequest) => Promise<FrontAnswer | undefined>;

const chart = /^\/chart\.(\w+)(\?.*)?$/s;

const told = (value: string | string[] | undefined): string | null =>
  typeof value === "string" ? value : null;

const refuseHost = async (): Promise<FrontAnswer> => {
  const answer = refuse({
    status: 403,
    detail: "This host name is not this machine’s. Use localhost, or set HOST to serve a network.",
  });
  return {
    status: answer.status,
    headers: { ...headersOfAll, ...headersOfData, ...Object.fromEntries(answer.headers) },
    body: new Uint8Array(await answer.arrayBuffer()),
  };
};

/** The headers that an answer with a chart depends on. */
const headersAsked = (headers: FrontRequest["headers"]): Headers => {
  const asked = new Headers();
  for (const name of ["host", "x-forwarded-proto", "if-none-match"]) {
    const value = told(headers[name]);
    if (value !== null) asked.set(name, value);
  }
  return asked;
};

/**
 * The front of the server. It refuses what was sent to a foreign host name, and gives charts that are in memory, some
 * ten times as fast as a route can.
 */
export const answerAtFront: Front = async ({ method, url, headers }) => {
  if (!isKnownHost(told(headers.host), settings().host)) return refuseHost();
  const [, format = "", search = ""] = (method === "GET" && chart.exec(url)) || [];
  if (format === "") return undefined;
  const found = await findChart(format, search, headersAsked(headers));
  return (
    found && {
      status: found.status,
      headers: { ...headersOfAll, ...headersOfData, ...found.headers },
      body: found.file,
    }
  );
};
