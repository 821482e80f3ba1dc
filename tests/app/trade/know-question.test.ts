import { expect, test } from "vitest";
import { readKnowQuestion, withoutQuestion } from "@/app/trade/know-question";

const may = { start: 2021 * 12 + 4, months: 2 };

test.each([
  [
    { know: "2021-05/P2M", knowFlow: "exports" },
    { flow: "exports", period: may },
  ],
  [{ know: " May–June 2021 " }, { flow: "turnover", period: may }],
  [
    { know: "2021-05/P2M", knowFlow: "smuggling" },
    { flow: "turnover", period: may },
  ],
  [{ know: ["2021-05/P2M", "2022"] }, { flow: "turnover", period: may }],
  [{ know: "12 May 2021" }, { trouble: "This is a day, and figures are of whole months." }],
  [{ know: "soon" }, { trouble: "This is no period that can be read." }],
])("%j asks", (query, question) => {
  expect(readKnowQuestion(query, "turnover")).toMatchObject(question);
});

test.each([{}, { know: "" }, { know: "  " }, { knowFlow: "exports" }])(
  "%j asks nothing",
  (query) => {
    expect(readKnowQuestion(query, "turnover")).toBeUndefined();
  },
);

test("the view does not see the question", () => {
  expect(withoutQuestion({ know: "2021", knowFlow: "exports", view: "ytd" })).toEqual({
    view: "ytd",
  });
});
