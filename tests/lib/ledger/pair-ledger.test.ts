import { describe, expect, test } from "vitest";
import type { Statement } from "@/lib/compare/statement";
import type { Fact } from "@/lib/fact";
import { solveLedger } from "@/lib/ledger";
import { listBooks } from "@/lib/ledger/books";
import { listSpans } from "@/lib/ledger/known";
import { listNaturalPeriods } from "@/lib/ledger/natural-periods";
import { neededInWords } from "@/lib/ledger/needed";
import {
  knownInWords,
  type PairLedger,
  readAnswer,
  readPairLedger,
  toLedgerJob,
} from "@/lib/ledger/pair-ledger";
import { describePeriod, formatPeriod, parseCanonicalPeriod } from "@/lib/period";
import { aStatement } from "../a-fact";

const level = (period: string, value: number, fields: Partial<Fact> = {}): Statement =>
  aStatement("Azernews", "2021-10-12", { period, value, ...fields });

const growth = (period: string, base: string, percent: number): Statement =>
  aStatement("Today.az", "2021-07-28", {
    kind: "change",
    unit: null,
    rounding: null,
    period,
    base,
    percent,
    rateRounding: 0.1,
  });

const of2021 = [
  level("2021-01/P3M", 3.3e6),
  level("2021-01/P4M", 4.2e6),
  level("2021-01/P5M", 4.4e6),
  level("2021-01/P8M", 5.9e6),
  level("2021-01/P12M", 9.23e6, { qualifier: "~", rounding: 1e4 }),
  growth("2021-01/P5M", "2020-01/P5M", 55.4),
];

const work = (statements: readonly Statement[], flow = "turnover") => {
  const [book] = listBooks(statements, null);
  if (!book) throw new Error("no book");
  const { facts, questions } = toLedgerJob(book, flow);
  const ledger = solveLedger(facts, questions);
  return { book, ledger, found: readPairLedger(book, ledger, flow) };
};

const sentences = ({ found }: { found: PairLedger }): string[] =>
  found.telling.map((known) => knownInWords(known, found.unit));

const whyOf = (statements: readonly Statement[]): string[] =>
  work(statements).found.contradictions.map(({ why }) => why);

describe("a book", () => {
  test("holds claims of one unit once, with all who state them", () => {
    const again = {
      ...level("2021-01/P3M", 3.3e6),
      article: { id: "b", outlet: "B", published: "2022" },
    };
    const [book] = listBooks([...of2021, again], null);
    expect(book?.entries.map(({ statements }) => statements.length)).toEqual([2, 1, 1, 1, 1, 1]);
  });

  test("takes a rate without a unit as of the unit that most amounts are in", () => {
    const tonnes = level("2021-01/P3M", 40, { unit: "t", rounding: 1 });
    const books = listBooks([tonnes, ...of2021], null);
    expect(books.map(({ unit, entries }) => [unit, entries.length])).toEqual([
      ["t", 1],
      ["USD", 6],
    ]);
  });

  test("says two things by a change with a rate and an amount, and nothing by a share or of another product", () => {
    const change = growth("2021-01/P5M", "2020-01/P5M", 55.4);
    const both = { ...change, fact: { ...change.fact, unit: "USD", value: 1.6e6, rounding: 1e5 } };
    const share = level("2021-01/P5M", 0, { kind: "share", value: null, percent: 12 });
    const apples = level("2021-01/P5M", 1e6, { product: "HS 0808" });
    const [book] = listBooks([both, share, apples], null);
    expect(book?.entries.map(({ fact }) => fact.measure)).toEqual(["percent", "amount"]);
  });

  test("is none where no amount is stated", () => {
    expect(listBooks([growth("2021-01/P5M", "2020-01/P5M", 55.4)], null)).toEqual([]);
  });
});

test("natural periods are what lies between marks, what is left of one without another, and calendar parts", () => {
  const [book] = listBooks([level("2021-01/P5M", 4.4e6), level("2021-01/P8M", 5.9e6)], null);
  const facts = book?.entries.map(({ fact }) => fact) ?? [];
  expect(listNaturalPeriods(facts, "turnover").map(formatPeriod)).toEqual([
    "2021-10/P3M",
    "2021-07/P6M",
    "2021-01/P12M",
    "2021-07/P3M",
    "2021-06/P3M",
    "2021-01/P8M",
    "2021-04/P3M",
    "2021-01/P6M",
    "2021-01/P5M",
    "2021-01/P3M",
    "2020-01/P8M",
    "2020-01/P5M",
  ]);
});

describe("what can be known", () => {
  test("is said with the digits that the figures allow, rounded outwards", () => {
    expect(sentences(work(of2021))).toEqual([
      "September–December 2021 lay between $3.27 million and $3.39 million.",
      "June–August 2021 lay between $1.4 million and $1.6 million.",
      "May 2021 lay between $0.1 million and $0.3 million.",
      "April 2021 lay between $0.8 million and $1.0 million.",
      "January–May 2020 lay between $2.79 million and $2.87 million.",
    ]);
  });

  test("gives the claims that hold the bounds", () => {
    const may = work(of2021).found.telling.find(({ answer }) => answer.period.months === 1);
    expect(may?.because.map(({ fact }) => describePeriod(fact.period))).toEqual([
      "Jan–Apr 2021",
      "Jan–May 2021",
    ]);
  });

  test("holds a stated period only when the others narrow it", () => {
    const year = level("2020-01/P12M", 9e6, { rounding: 1e6 });
    const parts = [
      level("2020-01/P12M", 1.1e6, { flow: "exports" }),
      level("2020-01/P12M", 7.8e6, { flow: "imports" }),
    ];
    expect(sentences(work([year]))).toEqual([]);
    expect(sentences(work([year, ...parts]))).toEqual([
      "2020 lay between $8.8 million and $9.0 million.",
    ]);
  });

  test("is nothing where a balance may have either sign", () => {
    expect(work([level("2021-01/P8M", 5.9e6)], "balance").found).toMatchObject({
      telling: [],
      further: [],
    });
  });

  test("says which figures were read as truncated", () => {
    const { found } = work([
      level("2021-01/P12M", 2e6),
      level("2021-01/P12M", 1.19e6, { flow: "exports", rounding: 1e4 }),
      level("2021-01/P12M", 0.89e6, { flow: "imports", rounding: 1e4 }),
    ]);
    expect(found.contradictions).toEqual([]);
    expect(found.truncated.map(({ fact }) => fact.figure.value)).toEqual([2e6]);
  });
});

describe("any period", () => {
  const ask = (statements: readonly Statement[], text: string) => {
    const [book] = listBooks(statements, null);
    const period = parseCanonicalPeriod(text);
    if (!book || !period) throw new Error("nothing to ask");
    const facts = book.entries.map(({ fact }) => fact);
    const known = readAnswer(book, solveLedger(facts, [{ flow: "turnover", period }]));
    return known && [knownInWords(known, book.unit), neededInWords(book, known.answer)];
  };

  test.each([
    ["2021-05/P1M", "May 2021 lay between $0.1 million and $0.3 million.", undefined],
    [
      "2021-09/P1M",
      "September 2021 was at most $3.39 million.",
      "From below it is bounded only in that trade is never negative. A figure for January–September 2021 would settle it: January–August 2021 is stated, and the difference is September 2021.",
    ],
    [
      "2018-05/P1M",
      "May 2018 is not bounded by any figure.",
      "A figure for May 2018 itself would settle it. A figure for 2018 would bound it from above.",
    ],
    [
      "2020-01/P12M",
      "2020 was at least $2.79 million.",
      "Nothing bounds it from above. A figure for 2020 itself would settle it.",
    ],
  ])("%s", (text, said, needed) => {
    const answer = ask(of2021, text);
    expect(answer?.[0]).toBe(said);
    expect(answer?.[1]).toBe(needed);
  });
});

describe("why figures cannot all be true", () => {
  test("months that are more than the year that contains them", () => {
    expect(whyOf([level("2021-01/P8M", 9.9e6), level("2021-01/P12M", 9.2e6)])).toEqual([
      "Eight months (January–August 2021) are more than the year that contains them (2021): $9.85 million to $9.95 million against $9.15 million to $9.25 million.",
    ]);
  });

  test("two figures for the same months", () => {
    expect(whyOf([level("2021-01/P12M", 9.2e6), level("2021-01/P12M", 9.9e6)])).toEqual([
      "Both state trade turnover in 2021, and rounding does not explain the difference: one means $9.15 million to $9.25 million, the other $9.85 million to $9.95 million.",
    ]);
  });

  test("parts that do not add up to the whole", () => {
    expect(
      whyOf([
        level("2021-01/P12M", 1e6, { flow: "exports" }),
        level("2021-01/P12M", 2e6, { flow: "imports" }),
        level("2021-01/P12M", 5e6),
      ]),
    ).toEqual([
      "By the other two figures, trade turnover in 2021 lay between $2.9 million and $3.1 million; the figure given for it allows only $4.95 million to $5.05 million.",
    ]);
  });

  test("two growths of the same months", () => {
    const growths = [
      growth("2021-01/P5M", "2020-01/P5M", 55.4),
      growth("2021-01/P5M", "2020-01/P5M", 30),
      level("2021-01/P5M", 4.4e6),
    ];
    expect(whyOf(growths)).toEqual([
      "By the other two figures, trade turnover in January–May 2021 could only be zero; the figure given for it allows only $4.35 million to $4.45 million.",
    ]);
  });
});

describe("spans for a picture", () => {
  test("lie side by side, bounded at both ends, where no figure is stated", () => {
    const { book, ledger } = work(of2021);
    expect(listSpans(book, ledger, null).map(({ period }) => describePeriod(period))).toEqual([
      "Jan–May 2020",
      "Apr 2021",
      "May 2021",
      "Jun–Aug 2021",
      "Sep–Dec 2021",
    ]);
  });

  test("are none of disputed months, and none that only repeat the bounds of a year and a month", () => {
    const disputed = work([...of2021, level("2021-01/P4M", 6.2e6)]);
    expect(
      listSpans(disputed.book, disputed.ledger, null).map(({ period }) => describePeriod(period)),
    ).not.toContain("Apr 2021");
    const loose = work([level("2022-01/P1M", 0.7e6), level("2022-01/P12M", 10e6)]);
    expect(
      listSpans(loose.book, loose.ledger, null).map(({ period }) => describePeriod(period)),
    ).toEqual(["Feb–Dec 2022"]);
  });
});
