import { expect, test } from "vitest";
import { linkOf } from "@/lib/link";

test.each([
  ["https://azernews.az/business/178255.html", "https://azernews.az/business/178255.html"],
  ["azernews.az/business/178255.html", "https://azernews.az/business/178255.html"],
  ["azernews.az/a.html; news.az/b", "https://azernews.az/a.html"],
  ["ons.gov.uk/…/2020to2022", undefined],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["(result without an address)", undefined],
  ["", undefined],
])("the link of %j is %j", (written, link) => {
  expect(linkOf(written)).toBe(link);
});
