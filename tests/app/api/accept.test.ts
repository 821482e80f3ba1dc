import { describe, expect, test } from "vitest";
import { chooseType } from "@/app/api/accept";

const offered = [
  "application/json",
  "text/csv; charset=utf-8; header=present",
  "application/vnd.sdmx.data+csv; version=2.0.0; labels=id",
  "application/vnd.sdmx.data+csv; version=1.0.0; labels=id",
  'application/json; profile="https://json-stat.org/full/"',
];
const [json, csv, sdmx2, sdmx1, jsonStat] = offered.keys();

describe("of the forms that are given", () => {
  test.each([
    [null, json],
    ["", json],
    ["*/*", json],
    ["application/*", json],
    ["text/*", csv],
    ["text/csv", csv],
    ["TEXT/CSV; Header=present", csv],
    ["text/csv, */*", csv],
    ["text/csv;q=0.5, */*", json],
    ["text/csv;q=0, */*;q=0.1", json],
    ["application/json;q=0, */*;q=0.1", csv],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", json],
    ["application/xml, text/csv;q=0.2, application/json;q=0.1", csv],
    ["application/vnd.sdmx.data+csv", sdmx2],
    ["application/vnd.sdmx.data+csv;version=1.0.0", sdmx1],
    ["application/vnd.sdmx.data+csv; version=1.0; timeFormat=original", sdmx1],
    ["application/vnd.sdmx.data+csv;version=1;q=0.4, text/csv;q=0.3", sdmx1],
    ["application/vnd.sdmx.data+csv;version=3.0.0", undefined],
    ["application/vnd.sdmx.data+csv;labels=both", undefined],
    ['application/json;profile="https://json-stat.org/full/"', jsonStat],
    ["application/xml", undefined],
    ["application/json;q=0", undefined],
    ["nonsense", json],
    ["nonsense;q=x, text/csv;q=x", csv],
  ])("%j is best served by number %j", (accept, best) => {
    expect(chooseType(accept, offered)).toBe(best);
  });
});
