import type { ProblemList } from "@/lib/problem";

const titles: Readonly<Record<number, string>> = {
  400: "The request is malformed",
  404: "There is nothing here",
  413: "The body is too large",
  422: "The request was read but refused",
};

export type Refused = Partial<ProblemList> & {
  readonly status: 400 | 404 | 413 | 422;
  readonly detail: string;
  /** What must be answered first, each with its choices. */
  readonly questions?: readonly unknown[];
};

/** An error as problem+json (RFC 9457): what, and in `problems` where and how to mend it. */
export const refuse = ({ status, detail, ...more }: Refused): Response =>
  Response.json(
    { type: "about:blank", title: titles[status], status, detail, ...more },
    { status, headers: { "content-type": "application/problem+json" } },
  );
