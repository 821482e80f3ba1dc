import type { ObservationBlock } from "../observation";

const blockLength = 16_384;

/** One value on its way to the store; `status` indexes `observationStatuses`, `text` is kept where the double does not tell it. */
export type Written = {
  series: number;
  start: number;
  months: number;
  value: number;
  status: number;
  line: number;
  text: string | undefined;
};

type OpenBlock = { -readonly [Key in keyof ObservationBlock]: ObservationBlock[Key] } & {
  texts: Map<number, string>;
};

const openBlock = (): OpenBlock => ({
  length: 0,
  series: new Int32Array(blockLength),
  start: new Int32Array(blockLength),
  months: new Int32Array(blockLength),
  value: new Float64Array(blockLength),
  status: new Uint8Array(blockLength),
  line: new Int32Array(blockLength),
  texts: new Map(),
});

const trimmed = (block: OpenBlock): ObservationBlock => ({
  length: block.length,
  series: block.series.subarray(0, block.length),
  start: block.start.subarray(0, block.length),
  months: block.months.subarray(0, block.length),
  value: block.value.subarray(0, block.length),
  status: block.status.subarray(0, block.length),
  line: block.line.subarray(0, block.length),
  texts: block.texts,
});

/** Gathers values into blocks of 16 384; full blocks wait until they are taken. */
export const createBlockWriter = () => {
  let block = openBlock();
  let full: ObservationBlock[] = [];
  const close = (): void => {
    if (block.length > 0) full.push(trimmed(block));
    block = openBlock();
  };
  return {
    write(written: Written): void {
      const at = block.length;
      block.series[at] = written.series;
      block.start[at] = written.start;
      block.months[at] = written.months;
      block.value[at] = written.value;
      block.status[at] = written.status;
      block.line[at] = written.line;
      if (written.text !== undefined) block.texts.set(at, written.text);
      block.length = at + 1;
      if (block.length === blockLength) close();
    },
    /** The blocks that are full, or all that is left when the file has ended. */
    take(ended: boolean): ObservationBlock[] {
      if (ended) close();
      const taken = full;
      full = [];
      return taken;
    },
  };
};
