import { describe, expect, test } from "vitest";
import { addressOfOpened, takeOpened } from "@/app/open/opened";

const digest = "ab".repeat(32);
const origin = {
  chart: "view=level&reporter=AZE&partner=SRB",
  digest,
  vintage: "2022-02-28",
  address: "https://turnover.example/trade/AZE/SRB?view=level",
};

const queryOf = (address = ""): URLSearchParams =>
  new URL(address, "http://localhost").searchParams;

describe("a picture that was opened", () => {
  test("leads to its chart here, whatever host drew it, and hands on what it said", () => {
    const address = addressOfOpened(origin);
    expect(address).toMatch(/^\/chart\?view=level&reporter=AZE&partner=SRB&/);
    const query = queryOf(address);
    expect(takeOpened(query)).toEqual({
      drawn: digest,
      vintage: "2022-02-28",
      host: "turnover.example",
    });
    expect(query.toString()).toBe(origin.chart);
  });

  test.each([
    ["an unknown view", "view=pie&reporter=AZE&partner=SRB"],
    ["an unknown parameter", "reporter=AZE&partner=SRB&colour=red"],
    ["no places", "view=level"],
  ])("with %s leads nowhere", (_name, chart) => {
    expect(addressOfOpened({ ...origin, chart })).toBeUndefined();
  });

  test.each([
    ["no address", undefined],
    ["an address that is none", "javascript"],
    ["a host that is none", "https://a%20b/"],
  ])("with %s still leads to its chart", (_name, address) => {
    expect(takeOpened(queryOf(addressOfOpened({ ...origin, address })))?.host).toBeUndefined();
  });

  test.each([
    ["", undefined],
    ["drawn=12", undefined],
    [`drawn=${digest}&drawnOn=yesterday&drawnAt=<b>`, { drawn: digest }],
  ])("is read out of the query %j only where it is well formed", (query, opened) => {
    expect(takeOpened(new URLSearchParams(query))).toEqual(opened);
  });
});
