/** Engines keep numbers of these kinds in as many bytes as their names say, outside the heap. */
type Numbers = Uint8Array | Int16Array | Int32Array | Uint32Array | Float64Array;

/** Pages of a few tens of kilobytes are given back to the system one by one when nothing needs them any more. */
const pageBits = 14;
const pageLength = 1 << pageBits;
const pageMask = pageLength - 1;

/** Numbers in a row that grows at its end as far as it must, 0 wherever none was put. */
export type Paged = {
  get(at: number): number;
  set(at: number, value: number): void;
};

/** An empty row of numbers of one kind. It grows by pages, so that growing copies nothing. */
export const createPaged = (kind: new (length: number) => Numbers): Paged => {
  const pages: Numbers[] = [];
  return {
    get: (at) => pages[at >>> pageBits]?.[at & pageMask] ?? 0,
    set(at, value) {
      while (pages.length <= at >>> pageBits) pages.push(new kind(pageLength));
      const page = pages[at >>> pageBits];
      if (page) page[at & pageMask] = value;
    },
  };
};
