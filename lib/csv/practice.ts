import { readTradeCsv } from ".";

const monthNames = ["January", "February", "March", "Oct.", "Novembre", "декабрь"];
const places = ["Azerbaijan", "Serbia", "Türkiye", "Korea, Rep. of", "Deutschland", "Грузия"];
const rows = 240;

const linesOf = (line: (row: number) => string): string[] =>
  Array.from({ length: rows }, (_, row) => line(row));

const nameIn = (names: readonly string[], row: number): string => names[row % names.length] ?? "";

/** Tables of the usual kinds, without meaning. */
const tables: readonly (readonly string[])[] = [
  [
    "Year;Month;Partner;Flow;Commodity;Value (thousand US dollars);Net weight (kg);Flag",
    ...linesOf((row) =>
      [
        2000 + Math.floor(row / 12),
        nameIn(monthNames, row),
        nameIn(places, row),
        row % 2 === 0 ? "Exports" : "Imports",
        `0${101 + row}`,
        `1.${100 + row},5`,
        row * 7,
        row % 9 === 0 ? "p" : "",
      ].join(";"),
    ),
  ],
  [
    `Country\tCommodity\tUnit\t${Array.from({ length: 24 }, (_, year) => 2000 + year).join("\t")}`,
    ...linesOf((row) =>
      [
        nameIn(places, row),
        `Item ${row}`,
        "Mio. EUR",
        ...Array.from({ length: 24 }, (_, at) => row + at),
      ].join("\t"),
    ),
  ],
  [
    "TIME_PERIOD,REF_AREA,COUNTERPART_AREA,INDICATOR,UNIT_MULT,OBS_VALUE,OBS_STATUS",
    ...linesOf((row) => `${2000 + (row % 20)}-Q${1 + (row % 4)},AZE,SRB,I${row},6,${row}.25,A`),
  ],
];

/**
 * Reads tables made for it, so that the tables of names are built and the engine has compiled the reader when the first
 * file comes. Gives how many numbers it read.
 */
export const practise = async (): Promise<number> => {
  let count = 0;
  for (const lines of tables) {
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const reading = await readTradeCsv({
      async *[Symbol.asyncIterator]() {
        yield bytes;
      },
    });
    if ("observations" in reading) count += reading.observations;
  }
  return count;
};
