import { expect, test } from "vitest";
import { fileNameOf } from "@/lib/chart/file-name";
import { specOf } from "./chart-fixtures";

test.each([
  [{ reporter: "AZE", partner: "SRB" }, "azerbaijan-serbia-turnover-pace"],
  [
    { reporter: "TUR", partner: "CIV", flow: "exports", view: "level" },
    "turkiye-cote-d-ivoire-exports-level",
  ],
  [
    { reporter: "AZE", partner: "WLD", product: "HS 0808", view: "ytd" },
    "azerbaijan-world-turnover-hs-0808-ytd",
  ],
  [{ reporter: "AZE", partner: "SRB", flow: "извоз" }, "azerbaijan-serbia-pace"],
  [{ reporter: "AZE", partner: "SRB", flow: 'a"\r\nb' }, "azerbaijan-serbia-a-b-pace"],
] as const)("the file of %o is called %s", (given, name) => {
  expect(fileNameOf(specOf(given))).toBe(name);
});

test("a long name is cut", () => {
  const name = fileNameOf(specOf({ reporter: "AZE", product: "fruit ".repeat(30) }));
  expect(name).toMatch(/^[a-z0-9-]{80,100}$/);
});
