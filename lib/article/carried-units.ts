import type { Item } from "./items";
import type { Quantity } from "./quantity";

const isLink = (item: Item | undefined): boolean =>
  item?.is === "word" && (item.text === "and" || item.text === "," || item.text === "or");

/** The figure that follows in a list: "21 and 24 percent", "5.1, 6.2 and 7.3 million tons". */
const nextInList = (items: readonly Item[], at: number): Quantity | undefined => {
  let index = at + 1;
  while (isLink(items[index])) index += 1;
  const item = items[index];
  return index > at + 1 && index <= at + 3 && item?.is === "quantity" ? item : undefined;
};

const withUnitOf = (quantity: Quantity, next: Quantity): Quantity => {
  const scale = (value: number): number => Number(`${value}e${next.power}`);
  const { measure, unit, unitAt, power } = next;
  const rounding = measure === "amount" && power === 0 ? quantity.rounding : next.rounding;
  return {
    ...quantity,
    measure,
    unit,
    unitAt,
    power,
    value: scale(quantity.value),
    rounding,
    isBare: false,
  };
};

/** "fell by 19.1" where percentages are spoken of: this one goes without its sign. */
const isRateLike = (items: readonly Item[], at: number): boolean => {
  const [by, direction] = [items[at - 1], items[at - 2]];
  const isBy = by?.is === "word" && by.text === "by";
  return isBy && direction?.is === "word" && direction.direction !== undefined;
};

/** The items of a sentence, bare numbers given the unit that the figures beside them have. */
export const carryUnits = (items: readonly Item[]): readonly Item[] => {
  const carried = [...items];
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = carried[at];
    if (item?.is !== "quantity" || !item.isBare) continue;
    const next = nextInList(carried, at);
    if (next && !next.isBare && next.qualifierAt === null) carried[at] = withUnitOf(item, next);
  }
  const hasPercent = carried.some((item) => item.is === "quantity" && item.measure === "percent");
  for (const [at, item] of carried.entries()) {
    if (item.is !== "quantity" || !item.isBare || !hasPercent) continue;
    if (isRateLike(carried, at)) carried[at] = { ...item, measure: "percent", isBare: false };
  }
  return carried;
};
