import type { ProblemList } from "@/lib/problem";

const titles = {
  400: "The request is malformed",
  401: "A key is needed",
  403: "This is not allowed",
  404: "There is nothing here",
  406: "None of the kinds that are accepted is given",
  409: "This is there already",
  413: "The body is too large",
  415: "The kind of body is not understood",
  422: "The request was read but refused",
  429: "Too many attempts",
  503: "This cannot be done just now",
  507: "There is no room left",
} as const;

type Refused = Partial<ProblemList> & {
  readonly status: keyof typeof titles;
  readonly detail: string;
  /** What must be answered first, each with its choices. */
  readonly questions?: readonly unknown[];
  /** The columns of a file that was read but refused, with the roles found so far. */
  readonly columns?: readonly unknown[];
  readonly headerLine?: number | null;
  readonly encoding?: string;
  /** What stands in the way, where something does. */
  readonly dataset?: { readonly id: string; readonly name: string };
  readonly retryAfterSeconds?: number;
};

/** An error as problem+json (RFC 9457): what, and in `problems` where and how to mend it. */
export const refuse = ({ status, detail, retryAfterSeconds, ...more }: Refused): Response =>
  Response.json(
    { type: "about:blank", title: titles[status], status, detail, ...more },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        ...(status === 401 ? { "www-authenticate": 'Bearer realm="Turnover"' } : {}),
        ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
      },
    },
  );
