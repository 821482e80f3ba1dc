import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { drawPng } from "@/lib/chart/image";
import { pictureOf, viewCases } from "./source-fixtures";

const folder = join(import.meta.dirname, "../../approved");

const pixelsOf = async (file: Buffer) => {
  const image = await loadImage(file);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data };
};

/** Letters and slanted lines are shaded a little otherwise on other processors; a moved mark is noticed. */
const noticeable = 48;

const shareOfDifferent = async (one: Buffer, other: Buffer): Promise<number> => {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let at = 0; at < a.data.length; at += 4)
    if (
      [0, 1, 2].some(
        (part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > noticeable,
      )
    )
      different += 1;
  return different / (a.width * a.height);
};

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
    const apart = await shareOfDifferent(approvedOf(name, drawn), drawn);
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
  expect(one && other && (await shareOfDifferent(one, other))).toBeGreaterThan(0.002);
});
