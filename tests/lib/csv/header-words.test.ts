import { expect, test } from "vitest";
import { isCommonHeader } from "@/lib/csv/header-words";

test.each([
  ["period,value", true],
  ["Year,Month,Partner,Exports,Imports", true],
  ["Country,Unit,,", true],
  ["Yıl,Ay,Ülke,İhracat", true],
  ["quarter of report,whom it went to,amount told", false],
  ["period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue", false],
  ["year,month,reporter,partner,flow,value", false],
  ["LAND,INDUD,TID,INDHOLD", false],
])("%s is a header that files of any source may have: %j", (names, isCommon) => {
  expect(isCommonHeader(names.split(","))).toBe(isCommon);
});
