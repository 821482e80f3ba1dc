import { expect, test } from "vitest";
import { type ExportLook, queryOf } from "@/app/ui/export-look";

const plain: ExportLook = {
  format: "svg",
  scale: 2,
  size: "page",
  theme: "light",
  ground: "paper",
  without: [],
};
const query = "view=level&reporter=AZE&partner=SRB&title=Mine";

test.each([
  ["as the page shows it", {}, `${query}&width=700`],
  ["a PNG has a scale", { format: "png" }, `${query}&width=700&scale=2`],
  ["a size in pixels", { size: "small" }, `${query}&width=640&height=450`],
  [
    "links have a scale of their own",
    { format: "png", size: "social" },
    `${query}&width=800&height=420&scale=1.5`,
  ],
  [
    "parts left out",
    { without: ["facts", "labels"] },
    `${query}&width=700&facts=false&labels=false`,
  ],
  ["another title", { title: "Yours" }, `${query.replace("Mine", "Yours")}&width=700`],
  ["the proposed title", { title: "" }, "view=level&reporter=AZE&partner=SRB&width=700"],
] as const)("an export: %s", (_name, look, expected) => {
  expect(queryOf(query, { ...plain, ...look }, 700)).toBe(expected);
});
