import { isKnownHost } from "@/lib/access/origin";
import { isOpenToAll } from "@/lib/access/rights";
import { requireKey } from "./access";
import { refuse } from "./api/answer";
import { findChart } from "./chart/answer";
import { settings } from "./database";
import { headersOfAll, headersOfCharts, headersOfData, headersOfPreflight } from "./headers.js";
import { answerMetrics } from "./metrics";

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

const chart = /^\/(?:chart\.(\w+)|(embed))(\?.*)?$/s;

const told = (value: string | string[] | undefined): string | null =>
  typeof value === "string" ? value : null;

const toFrontAnswer = async (answer: Response): Promise<FrontAnswer> => ({
  status: answer.status,
  headers: { ...headersOfAll, ...headersOfData, ...Object.fromEntries(answer.headers) },
  body: new Uint8Array(await answer.arrayBuffer()),
});

const refuseHost = (): Response =>
  refuse({
    status: 403,
    detail: "This host name is not this machine’s. Use localhost, or set HOST to serve a network.",
  });

/** Those of the headers that are asked for by their names. */
const headersAsked = (headers: FrontRequest["headers"], names: readonly string[]): Headers => {
  const asked = new Headers();
  for (const name of names) {
    const value = told(headers[name]);
    if (value !== null) asked.set(name, value);
  }
  return asked;
};

const headersOfChart = ["host", "x-forwarded-proto", "if-none-match"];
const headersOfHolder = ["authorization", "cookie"];

/** A person who opens a page without a key is led to the sign-in, and from there to what was asked for. */
const leadToSignIn = (url: string): Response =>
  new Response(null, {
    status: 303,
    headers: {
      location: `/sign-in?${new URLSearchParams({ back: url })}`,
      "cache-control": "no-store",
    },
  });

const isPageAsked = ({ method, headers }: FrontRequest): boolean =>
  method === "GET" &&
  headers.authorization === undefined &&
  (told(headers.accept) ?? "").includes("text/html");

/** Why a request is not answered where reading needs a key; undefined when it may be. */
const refuseReading = async (asked: FrontRequest): Promise<Response | undefined> => {
  const { method, url, headers } = asked;
  if (!settings().isPrivate || isOpenToAll(method, url)) return undefined;
  const who = await requireKey(headersAsked(headers, headersOfHolder), "reader");
  if (!(who instanceof Response)) return undefined;
  return who.status === 401 && isPageAsked(asked) ? leadToSignIn(url) : who;
};

const dataAddress = /^\/(?:api\/v1\/|chart\.|oembed(?:\?|$))/;

/** A page of another site that asks beforehand what it may read; where reading needs a key, nothing. */
const answerPreflight = ({ method, url, headers }: FrontRequest): Response | undefined =>
  !settings().isPrivate &&
  method === "OPTIONS" &&
  headers["access-control-request-method"] !== undefined &&
  dataAddress.test(url)
    ? new Response(null, { status: 204, headers: headersOfPreflight })
    : undefined;

/**
 * The front of the server. It refuses what was sent to a foreign host name and, where reading needs a key, what comes
 * without one; and it gives charts that are in memory, some ten times as fast as a route can.
 */
export const answerAtFront: Front = async (request) => {
  const { method, url, headers } = request;
  if (!isKnownHost(told(headers.host), settings().host)) return toFrontAnswer(refuseHost());
  const preflight = answerPreflight(request);
  if (preflight) return toFrontAnswer(preflight);
  const refused = await refuseReading(request);
  if (refused) return toFrontAnswer(refused);
  if (method === "GET" && url === "/metrics" && settings().hasMetrics)
    return toFrontAnswer(await answerMetrics());
  const [, ending, embed, search = ""] = (method === "GET" && chart.exec(url)) || [];
  const format = ending ?? embed;
  if (format === undefined) return undefined;
  const found = await findChart(format, search, headersAsked(headers, headersOfChart));
  if (found instanceof Response) return toFrontAnswer(found);
  return (
    found && {
      status: found.status,
      headers: { ...headersOfAll, ...headersOfData, ...headersOfCharts, ...found.headers },
      body: found.file,
    }
  );
};
