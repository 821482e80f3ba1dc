import { detached } from "./detached";

/** Numbers different texts in the order in which they come up: 0, 1, 2 … */
export const createTexts = (): ((text: string) => number) => {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(detached(text), number);
    return number;
  };
};
