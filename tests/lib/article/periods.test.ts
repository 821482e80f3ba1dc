import { describe, expect, test } from "vitest";
import { extractFacts } from "@/lib/article";

const published = "2021-10-12";

describe("periods of what is stated, seen from October 2021", () => {
  test.each([
    ["in the eight months of 2021", "2021-01/P8M"],
    ["in January–August", "2021-01/P8M"],
    ["from January through June 2020", "2020-01/P6M"],
    ["between January and August 2010", "2010-01/P8M"],
    ["in the first half of last year", "2020-01/P6M"],
    ["in Q2", "2021-04/P3M"],
    ["in 1H17", "2017-01/P6M"],
    ["in 2M2021", "2021-01/P2M"],
    ["last year", "2020-01/P12M"],
    ["last month", "2021-09/P1M"],
    ["in November", "2020-11/P1M"],
    ["in the three months to July", "2021-05/P3M"],
    ["in the 12 months ending March 2020", "2019-04/P12M"],
    ["in the year to date through August", "2021-01/P8M"],
    ["in 2019/20", "2019-07/P12M"],
    ["in the third quarter of 2020", "2020-07/P3M"],
    ["in the last quarter of 2020", "2020-10/P3M"],
    ["in the first 20 days of June", null],
    ["", null],
  ])("%s", (words, period) => {
    const facts = extractFacts(`Serbia’s exports amounted to $5 million ${words}.`, { published });
    expect(facts.map((fact) => fact.period)).toEqual([period]);
  });

  test.each([
    ["India", "in 2020-21", "2020-04/P12M"],
    ["India", "in FY21", "2020-04/P12M"],
    ["Pakistan", "in the first nine months of fiscal year 2020-21", "2020-07/P9M"],
    ["Pakistan", "in July-March 2020-21", "2020-07/P9M"],
    ["Australia", "in the financial year 2020/21", "2020-07/P12M"],
  ])("the fiscal year of %s: %s", (country, words, period) => {
    const facts = extractFacts(`${country}’s exports amounted to $5 billion ${words}.`, {
      published,
    });
    expect(facts.map((fact) => fact.period)).toEqual([period]);
  });

  test.each([
    ["rose by 5 percent in August", "2020-08/P1M"],
    ["rose by 5 percent year-on-year in August", "2020-08/P1M"],
    ["were 5 percent higher in August than in July", "2021-07/P1M"],
    ["rose by 5 percent month-on-month in August", "2021-07/P1M"],
    ["rose by 5 percent in August compared to August 2019", "2019-08/P1M"],
    ["rose by 5 percent in January–August compared to the same period of 2019", "2019-01/P8M"],
    ["rose by 5 percent in January–August on 2019", "2019-01/P8M"],
    ["rose by 5 percent in the second quarter from the previous quarter", "2021-01/P3M"],
    ["were up 5 percent on the three months before in the three months to August", "2021-03/P3M"],
    ["rose by 5 percent", null],
  ])("the base of a change: %s", (words, base) => {
    const facts = extractFacts(`Serbia’s exports ${words}.`, { published });
    expect(facts).toMatchObject([{ kind: "change", percent: 5, base }]);
  });
});
