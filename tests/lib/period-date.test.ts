import { expect, test } from "vitest";
import { parseReducedDate } from "@/lib/period-date";

test.each([
  ["2021-10-12", "2021-10-12"],
  ["2021-1-2", "2021-01-02"],
  [" 12 October 2021 ", "2021-10-12"],
  ["12 Oct. 2021", "2021-10-12"],
  ["3rd May 2021", "2021-05-03"],
  ["October 12, 2021", "2021-10-12"],
  ["12.10.2021", "2021-10-12"],
  ["12 октября 2021", "2021-10-12"],
  ["12 oktyabr 2021", "2021-10-12"],
  ["29.02.2020", "2020-02-29"],
  ["October 2021", "2021-10"],
  ["2021-10", "2021-10"],
  ["2021", "2021"],
  ["29.02.2021", undefined],
  ["31 April 2021", undefined],
  ["2021-13-01", undefined],
  ["0 May 2021", undefined],
  ["10/12/2021", undefined],
  ["Q2 2021", undefined],
  ["July 2020–June 2021", undefined],
  ["yesterday", undefined],
  ["", undefined],
])("parseReducedDate(%j) is %j", (text, date) => {
  expect(parseReducedDate(text)).toBe(date);
});
