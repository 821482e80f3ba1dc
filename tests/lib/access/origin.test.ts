import { describe, expect, test } from "vitest";
import { isCrossSite, isKnownHost } from "@/lib/access/origin";

describe("on the loopback interface only this machine’s names are answered", () => {
  test.each([
    ["localhost:3000", true],
    ["LOCALHOST", true],
    ["127.0.0.1:3000", true],
    ["127.8.9.1", true],
    ["[::1]:3000", true],
    ["evil.example:3000", false],
    ["localhost.evil.example", false],
    ["127.0.0.1.evil.example", false],
    ["", false],
    [null, false],
  ])("%s: %s", (host, known) => {
    expect(isKnownHost(host, "127.0.0.1")).toBe(known);
  });

  test("a server of the network answers to any name", () => {
    expect(isKnownHost("stats.example", "0.0.0.0")).toBe(true);
  });
});

describe("a change asked for by another site’s page is told by the browser", () => {
  test.each<[Record<string, string>, boolean]>([
    [{ "sec-fetch-site": "cross-site" }, true],
    [{ "sec-fetch-site": "same-site" }, true],
    [{ "sec-fetch-site": "same-origin" }, false],
    [{ "sec-fetch-site": "none" }, false],
    [{ origin: "https://evil.example", host: "localhost:3000" }, true],
    [{ origin: "http://localhost:3000", host: "localhost:3000" }, false],
    [{ origin: "null", host: "localhost:3000" }, true],
    [{ host: "localhost:3000" }, false],
  ])("%j: %s", (headers, crossSite) => {
    expect(isCrossSite(new Headers(headers))).toBe(crossSite);
  });
});
