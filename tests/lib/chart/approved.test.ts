import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drawPng } from "@/lib/chart/image";
import { shareOfDifferent } from "./pixels";
import { pictureOf, viewCases } from "./source-fixtures";

const folder = join(import.meta.dirname, "../../approved");

/** Letters and slanted lines are shaded a little otherwise on other processors; a moved mark is noticed. */
const noticeable = 48;

/** The approved picture of a name, as it was looked at; the first one is written to be looked at, except where nobody looks. */
const approvedOf = (name: string, drawn: Buffer): Buffer => {
  const path = join(folder, `${name}.png`);
  if (!existsSync(path)) {
    if (process.env.CI) throw new Error(`there is no approved picture ${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, drawn);
  }
  return readFileSync(path);
};

/** Each view once. */
const views = viewCases.filter(
  ([view], index) => viewCases.findIndex(([other]) => other === view) === index,
);

const looks = [
  { name: "desktop-light", width: 720, theme: "light", cases: viewCases },
  { name: "desktop-dark", width: 720, theme: "dark", cases: views },
  { name: "phone-light", width: 320, theme: "light", cases: views },
  { name: "phone-dark", width: 320, theme: "dark", cases: views },
] as const;

describe.each(looks)("an approved picture, $name", ({ name: look, width, theme, cases }) => {
  test.each(cases)("%s of %s", async (view, source, flow) => {
    const { spec, data } = pictureOf(source, { view, flow, width, theme });
    const name = `${view}-${source}-${look}`;
    const drawn = await drawPng(spec, data);
    const apart = await shareOfDifferent(approvedOf(name, drawn), drawn, noticeable);
    if (apart > 0.002) writeFileSync(join(folder, `${name}-changed.png`), drawn);
    expect(apart).toBeLessThanOrEqual(0.002);
  });
});

test("a picture of other figures is noticed", async () => {
  const [one, other] = await Promise.all(
    ["exports", "imports"].map((flow) => {
      const { spec, data } = pictureOf("years", { view: "level", flow, title: "The same" });
      return drawPng(spec, data);
    }),
  );
  expect(one && other && (await shareOfDifferent(one, other, noticeable))).toBeGreaterThan(0.002);
});
