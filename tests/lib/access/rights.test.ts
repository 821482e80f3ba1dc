import { describe, expect, test } from "vitest";
import { isOpenToAll, mayDo } from "@/lib/access/rights";

test.each([
  ["reader", "reader", true],
  ["reader", "editor", false],
  ["reader", "admin", false],
  ["editor", "reader", true],
  ["editor", "editor", true],
  ["editor", "admin", false],
  ["admin", "reader", true],
  ["admin", "editor", true],
  ["admin", "admin", true],
] as const)("a key of kind %s does what needs %s: %j", (kind, needed, may) => {
  expect(mayDo(kind, needed)).toBe(may);
});

describe("where reading needs a key, still open", () => {
  test.each([
    ["GET", "/sign-in"],
    ["GET", "/sign-in?back=/trade/AZE/SRB"],
    ["HEAD", "/api/health"],
    ["GET", "/icon.svg?1234"],
    ["GET", "/_next/static/chunks/0abc~.9_-d.js"],
    ["POST", "/api/session"],
  ])("is %s %s", (method, url) => {
    expect(isOpenToAll(method, url)).toBe(true);
  });

  test.each([
    ["GET", "/"],
    ["GET", "/trade/AZE/SRB"],
    ["GET", "/chart.png?reporter=AZE&partner=SRB"],
    ["GET", "/api/v1/datasets"],
    ["POST", "/api/v1/compare"],
    // Actions of every page can be sent to any page's address.
    ["POST", "/sign-in"],
    ["PUT", "/api/health"],
    ["GET", "/sign-in/../trade/AZE/SRB"],
    ["GET", "/_next/static/../../trade/AZE/SRB"],
    ["GET", "/_next/static/%2e%2e/%2e%2e/trade/AZE/SRB"],
    ["GET", "/_next/static/..%2f..%2ftrade/AZE/SRB"],
    ["GET", "/_next/static/..\\..\\trade\\AZE\\SRB"],
    ["GET", "/_next/static/"],
    ["GET", "/_next/image?url=/chart.png"],
    ["GET", "//evil.example/sign-in/../.."],
    ["GET", "http://localhost/sign-in"],
    ["GET", "/sign-in/"],
    ["GET", "/SIGN-IN"],
    ["OPTIONS", "/api/v1/datasets"],
    ["GET", ""],
  ])("is not %s %s", (method, url) => {
    expect(isOpenToAll(method, url)).toBe(false);
  });
});
