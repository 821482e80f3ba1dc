import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  describePeriod,
  describePeriodInProse,
  formatPeriod,
  type Period,
  periodOf,
  toSdmxPeriod,
} from "@/lib/period";
import { parsePeriod, parsePeriodOrWhyNot } from "@/lib/period-text";

const written = (period: Period | undefined): string | undefined => period && formatPeriod(period);

/** A form to a line: the canonical text, then the texts that stand for it. */
const forms: { readonly [kind: string]: readonly (readonly [string, readonly string[]])[] } = {
  "SDMX and ISO 8601": [
    ["2021-01/P12M", ["2021", "2021-A1", "2021/P1Y", "2021-01-01/P1Y", "2021-01/P12M"]],
    ["2021-07/P6M", ["2021-S2"]],
    ["2021-05/P4M", ["2021-T2"]],
    ["2021-07/P3M", ["2021-Q3", "2021-07-01/P3M"]],
    ["2021-08/P1M", ["2021-M08", "2021-08", "2021-8", "2021-08-01T00:00:00/P1M"]],
    [
      "2021-01/P8M",
      ["2021-01-01/P8M", "2021-01/2021-08", "2021-01-01/2021-08-31", " 2021-01/P8M "],
    ],
    ["2020-07/P18M", ["2020-07/P1Y6M"]],
    ["2020-10/P6M", ["2020-Q4/2021-Q1"]],
  ],
  "statistics offices": [
    [
      "2021-01/P12M",
      ["2021.0", "YR2021", "2021 [YR2021]", "2021A", "CY2021", "2021 Annual", "202113", "X2021"],
    ],
    ["2021-01/P6M", ["2021S1", "2021H1", "H1-2021"]],
    [
      "2021-07/P3M",
      ["2021Q3", "2021 Q3", "Q3-2021", "2021q3", "3/Q/2021", "Q3/2021", "2021-3Q", "Q32021"],
    ],
    ["2021-01/P3M", ["Quarter 1 (Jan to Mar) 2021", "Q1 2021 (January–March)", "2021Q1 [2021Q1]"]],
    [
      "2021-08/P1M",
      ["2021M8", "2021M08", "2021 m08", "2021 AUG", "202108", "082021", "Aug 2021", "Aug. 2021"],
    ],
    [
      "2021-08/P1M",
      ["aug.2021", "08/2021", "08.2021", "2021/08", "2021.08", "2021_08", "08 2021", "M08 2021"],
    ],
    [
      "2021-01/P8M",
      ["2021M01-2021M08", "2021M01–M08", "202101-202108", "1-8.2021", "01-08/2021", "M1-8 2021"],
    ],
    [
      "2024-01/P10M",
      ["2024 through October", "YTD Oct 2024", "Oct 2024 YTD", "January-October YTD 2024"],
    ],
    ["2021-04/P3M", ["June 2021 quarter", "June quarter 2021"]],
    ["2018-01/P60M", ["2018–2022"]],
  ],
  "the press": [
    [
      "2021-01/P8M",
      ["January–August 2021", "Jan-Aug 2021", "January to August 2021", "Jan.–Aug. 2021"],
    ],
    [
      "2021-01/P8M",
      ["8M 2021", "8m2021", "8M21", "eight months of 2021", "the first eight months of 2021"],
    ],
    [
      "2021-01/P8M",
      ["between January and August 2021", "from January through August 2021", "Jan-Aug'21"],
    ],
    [
      "2021-01/P8M",
      ["January-August 2021 (8 months)", "1 January – 31 August 2021", "01.01.2021–31.08.2021"],
    ],
    [
      "2021-01/P9M",
      ["9M21", "the first nine months of 2021", "first three quarters of 2021", "Q1–Q3 2021"],
    ],
    [
      "2021-01/P6M",
      ["first half of 2021", "H1 2021", "1H 2021", "1H21", "H1'21", "the 1st half of 2021"],
    ],
    [
      "2021-04/P3M",
      ["Q2 2021", "2Q21", "2Q 2021", "second quarter of 2021", "Apr–Jun 2021", "21Q2"],
    ],
    ["2021-10/P3M", ["the last quarter of 2021", "last three months of 2021"]],
    ["2021-01/P12M", ["full year 2021", "the year 2021", "12M 2021", "12 months of 2021"]],
    [
      "2021-08/P1M",
      ["Aug-21", "Aug/21", "Aug '21", "AUG21", "August, 2021", "the month of August 2021"],
    ],
    ["1998-08/P1M", ["Aug-98", "Aug 98", "98-Aug"]],
    ["2021-01/P2M", ["January and February 2021", "Jan/Feb 2021"]],
    [
      "2020-07/P12M",
      ["year ended June 2021", "year to 30 June 2021", "12 months ending June 2021"],
    ],
    [
      "2020-07/P12M",
      ["July 2020–June 2021", "Jul 2020 to Jun 2021", "the twelve-month period ended June 2021"],
    ],
    [
      "2021-05/P3M",
      ["the three months to July 2021", "quarter ended July 2021", "three months from May 2021"],
    ],
    ["2020-12/P3M", ["December 2020–February 2021", "Dec 2020 - Feb 2021"]],
  ],
  "other languages": [
    [
      "2021-01/P8M",
      ["2021-ci ilin yanvar-avqust aylarında", "2021-ci ilin ilk 8 ayı", "Ocak-Ağustos 2021"],
    ],
    [
      "2021-01/P8M",
      ["январь–август 2021 г.", "с января по август 2021 года", "за восемь месяцев 2021 года"],
    ],
    [
      "2021-01/P8M",
      [
        "januar–avgust 2021. godine",
        "I–VIII 2021",
        "січень-серпень 2021 року",
        "იანვარი-აგვისტო 2021",
      ],
    ],
    [
      "2021-01/P8M",
      ["Januar bis August 2021", "janvier à août 2021", "enero a agosto de 2021", "2021年1-8月"],
    ],
    ["2021-01/P8M", ["les huit premiers mois de 2021", "8 месяцев 2021 г."]],
    [
      "2021-01/P3M",
      [
        "I kv. 2021",
        "1 квартал 2021",
        "1-й квартал 2021 года",
        "І квартал 2021 року",
        "I kw. 2021",
      ],
    ],
    [
      "2021-01/P3M",
      [
        "2021-ci ilin birinci rübü",
        "1. Quartal 2021",
        "1er trimestre 2021",
        "1º trimestre de 2021",
      ],
    ],
    [
      "2021-01/P3M",
      ["T1 2021", "1T21", "2021T1", "1. çeyrek 2021", "2021年第1四半期", "2021 оны 1-р улирал"],
    ],
    [
      "2021-01/P6M",
      ["I полугодие 2021", "prvo polugodište 2021", "1. Halbjahr 2021", "I półrocze 2021"],
    ],
    [
      "2021-01/P12M",
      ["2021 оны", "2021 год", "2021-ci il", "2021. godina", "2021 r.", "2021年", "2021 წელი"],
    ],
    [
      "2021-08/P1M",
      [
        "2021. avgust",
        "в августе 2021 года",
        "2021年8月",
        "2021 оны 8 сар",
        "VIII 2021",
        "août 2021",
      ],
    ],
  ],
};

describe.each(Object.entries(forms))("forms of %s", (_kind, rows) => {
  const cases = rows.flatMap(([period, texts]) => texts.map((text) => [text, period]));
  test.each(cases)("%j is %s", (text, period) => {
    expect(written(parsePeriod(text ?? ""))).toBe(period);
  });
});

describe("what gives no period", () => {
  test.each([
    ["2021-08-01", "day"],
    ["2021-08-01T00:00:00Z", "day"],
    ["20210801", "day"],
    ["31.12.2021", "day"],
    ["12/31/2021", "day"],
    ["01/01/2021", "day"],
    ["1 January 2021", "day"],
    ["January 1, 2021", "day"],
    ["2021-D214", "day"],
    ["2021-01-15/P1M", "day"],
    ["2021-01-01/P7D", "day"],
    ["2021-01-01/2021-08-30", "day"],
    ["2021-W05", "week"],
    ["2021W05", "week"],
    ["Week 5 2021", "week"],
    ["KW 5 2021", "week"],
    ["week ended 14 August 2021", "week"],
    ["2021-01-01/P1W", "week"],
    ["03/04/2021", "ambiguous"],
    ["01/02/21", "ambiguous"],
    ["08/21", "ambiguous"],
    ["Aug 21", "ambiguous"],
    ["21-Aug", "ambiguous"],
    ["FY2021", "ambiguous"],
    ["2020/21", "ambiguous"],
    ["2020-21", "ambiguous"],
    ["2020-2021", "ambiguous"],
    ["2010/11", "ambiguous"],
    ["2010–11", "ambiguous"],
    ["2021.1", "ambiguous"],
    ["10M12", "ambiguous"],
    ["II 2021", "ambiguous"],
    ["2021-T4", "ambiguous"],
    ["July–June 2021", "ambiguous"],
    ["", "unknown"],
    ["World", "unknown"],
    ["21", "unknown"],
    ["842", "unknown"],
    ["0808", "unknown"],
    ["9999", "unknown"],
    ["12.5", "unknown"],
    ["-2021", "unknown"],
    ["2,021", "unknown"],
    ["10-14", "unknown"],
    ["2021-13", "unknown"],
    ["2021-02-30", "unknown"],
    ["202114", "unknown"],
    ["2021Q5", "unknown"],
    ["2021S3", "unknown"],
    ["13M 2021", "unknown"],
    ["2021 World", "unknown"],
    ["Exports 2021", "unknown"],
    ["end of 2021", "unknown"],
    ["August", "unknown"],
    ["Q1", "unknown"],
    ["12 months", "unknown"],
    ["the first nine months", "unknown"],
    ["Q3 2021 (July–August)", "unknown"],
    ["1995-1990", "unknown"],
  ])("%j is refused as %s", (text, refused) => {
    expect(parsePeriodOrWhyNot(text)).toEqual({ refused });
    expect(parsePeriod(text)).toBeUndefined();
  });

  test("a hyphen before 01–12 is ISO 8601's month, even in 2010-11", () => {
    expect(written(parsePeriod("2010-11"))).toBe("2010-11/P1M");
  });
});

test.each([
  ["202113", "2021-01/P12M"],
  ["082013", "2013-08/P1M"],
  ["201308", "2013-08/P1M"],
  ["122013", "2013-12/P1M"],
])("six digits: %s is %s", (text, period) => {
  expect(written(parsePeriod(text))).toBe(period);
});

describe("fiscal years", () => {
  test.each([
    ["FY2021", 4, "2020-04/P12M"],
    ["FY21", 7, "2020-07/P12M"],
    ["fiscal year 2021", 10, "2020-10/P12M"],
    ["FY2021", 1, "2021-01/P12M"],
    ["FY2021-22", 4, "2021-04/P12M"],
    ["FY20/21", 4, "2020-04/P12M"],
    ["2020/21", 7, "2020-07/P12M"],
    ["2020-21", 4, "2020-04/P12M"],
    ["2020–2021", 4, "2020-04/P12M"],
    ["2010-11", 4, "2010-04/P12M"],
    ["1999-00", 4, "1999-04/P12M"],
    ["Q1 FY22", 4, "2021-04/P3M"],
    ["2020/21 Q4", 4, "2021-01/P3M"],
    ["first nine months (July-March) of fiscal year 2022-23", 7, "2022-07/P9M"],
    ["2010-05", 4, "2010-05/P1M"],
    ["2021", 4, "2021-01/P12M"],
    ["2020/21", 1, undefined],
    ["2020/21", 13, undefined],
    ["Aug FY2021", 4, "2020-08/P1M"],
    ["Jan FY2021-22", 4, "2022-01/P1M"],
    ["March quarter FY22", 4, "2022-01/P3M"],
    ["9MFY22", 4, "2021-04/P9M"],
    ["April to September 2021-22", 4, "2021-04/P6M"],
    ["April-September 2021-22", undefined, undefined],
    ["April–January 2021-22", undefined, "2021-04/P10M"],
    ["YTD Aug FY2021", 4, undefined],
  ])("%j with a year that begins in month %s is %s", (text, fiscalYearStart, period) => {
    expect(written(parsePeriod(text, { fiscalYearStart }))).toBe(period);
  });
});

test.each([
  ["2021-T1", "2021-01/P3M"],
  ["2021-T4", "2021-10/P3M"],
])("%s is %s where T is known to be three months", (text, period) => {
  expect(written(parsePeriod(text, { trimesterMonths: 3 }))).toBe(period);
});

test.each([
  ["Aug-69", "2069-08/P1M"],
  ["Aug-70", "1970-08/P1M"],
  ["Aug-00", "2000-08/P1M"],
])("the two-digit year of %s gives %s", (text, period) => {
  expect(written(parsePeriod(text))).toBe(period);
});

const languages = [
  ["en", "az", "ru", "sr-Latn", "sr-Cyrl", "tr", "de", "fr", "es", "pt", "it", "pl", "uk", "ka"],
].flat();

const anyPeriod = fc
  .record({
    start: fc.integer({ min: 1500 * 12, max: 2094 * 12 }),
    months: fc.integer({ min: 1, max: 60 }),
  })
  .map((period): Period => period);

describe("what is written is read back", () => {
  test("the canonical text and SDMX's, in any year", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
        expect(parsePeriod(toSdmxPeriod(period))).toEqual(period);
      }),
    );
  });

  test.each(languages)("labels and prose in %s", (locale) => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(describePeriod(period, locale))).toEqual(period);
        expect(parsePeriod(describePeriodInProse(period, locale))).toEqual(period);
      }),
    );
  });

  test("the codes of months and quarters, upper or lower case, with any usual mark", () => {
    const marks = fc.constantFrom("", "-", " ", "/");
    const years = fc.integer({ min: 1900, max: 2099 });
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), marks, (year, month, mark) => {
        const quarter = Math.ceil(month / 3);
        const padded = String(month).padStart(2, "0");
        expect(parsePeriod(`${year}${mark}M${padded}`)).toEqual(periodOf(year, month));
        expect(parsePeriod(`${year}${mark}m${month}`)).toEqual(periodOf(year, month));
        expect(parsePeriod(`Q${quarter}${mark || " "}${year}`)).toEqual(
          periodOf(year, quarter * 3 - 2, 3),
        );
        expect(parsePeriod(`${year}${mark}Q${quarter}`)).toEqual(
          periodOf(year, quarter * 3 - 2, 3),
        );
      }),
    );
  });
});

describe("any text at all", () => {
  const pieces = fc.constantFrom(
    ..."2021 21 1 13 08 - – / . ' ( ) [ ] Q M m S T W P FY I VIII kv Jan august to the of year months".split(
      " ",
    ),
    " ",
  );
  const nearlyPeriods = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));

  test("is answered with a whole period or a refusal, never an exception", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), nearlyPeriods), (text) => {
        const answer = parsePeriodOrWhyNot(text);
        if ("refused" in answer) {
          expect(["day", "week", "ambiguous", "unknown"]).toContain(answer.refused);
        } else {
          expect(Number.isInteger(answer.period.start)).toBe(true);
          expect(answer.period.months).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const fill = (piece: string, length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

  test.each(["1", "2021", "2021-", "1-1", " ", "a ", "Jan ", " to ", "(", "[2021]", "the ", "q1 "])(
    "a long run of %j takes no longer than it must",
    (piece) => {
      const before = performance.now();
      parsePeriodOrWhyNot(fill(piece, 80));
      parsePeriodOrWhyNot(`${fill(piece, 79)}!`);
      expect(parsePeriodOrWhyNot(`${fill(piece, 100_000)}!`)).toEqual({ refused: "unknown" });
      expect(performance.now() - before).toBeLessThan(2000);
    },
  );
});
