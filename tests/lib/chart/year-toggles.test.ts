import { describe, expect, test } from "vitest";
import { modelOf } from "@/lib/chart/words";
import { zoomFrom } from "@/lib/chart/zoom";
import { pictureOf } from "./source-fixtures";

const pictureWithout = (hide?: string) =>
  pictureOf("months", { view: "ytd", flow: "exports", ...(hide ? { hide } : {}) });

const yearsOf = ({ spec, data }: ReturnType<typeof pictureWithout>): string[] =>
  modelOf(spec, data).series.map(({ label }) => label);

describe("years to date", () => {
  test("can each be left out, and an earlier one takes the place", () => {
    const all = pictureWithout();
    expect(all.data.toggles?.map(({ name }) => name)).toEqual(["2019", "2020", "2021", "2022"]);
    const less = pictureWithout("2022,2020");
    expect(yearsOf(less)).toEqual(["2017", "2018", "2019", "2021"]);
    expect(less.data.toggles?.filter(({ isHidden }) => isHidden).map(({ name }) => name)).toEqual([
      "2020",
      "2022",
    ]);
  });

  test("are titled by those that are drawn", () => {
    expect(pictureWithout().data.title).toMatch(/2022$/);
    expect(pictureWithout("2022").data.title).toMatch(/2021$/);
  });

  test("offer no year of which nothing is known", () => {
    const names = pictureWithout("1999").data.toggles?.map(({ name }) => name);
    expect(names).toEqual(["2019", "2020", "2021", "2022"]);
  });

  test("are brought nearer and away by whole years, around the one that a reader stands on", () => {
    const { spec, data } = pictureWithout();
    const scene = { spec, data, model: modelOf(spec, data) };
    const stop = { series: 1, mark: 2, start: 3, months: 0, words: "" };
    expect(zoomFrom(scene, undefined, 0.5)).toEqual({ from: "2020-01", to: "2022-12" });
    expect(zoomFrom(scene, stop, 1 / 6).from.slice(0, 4)).toBe("2019");
    expect(zoomFrom(scene, undefined, 2).to.slice(5)).toBe("12");
  });
});
