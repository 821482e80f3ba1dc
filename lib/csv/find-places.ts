import { parsePlace } from "../place";
import { type ColumnProfile, shareOf } from "./columns";
import { namedBy, type Roles } from "./roles";

/** The columns that tell the reporter and the partner, the most trusted first; a matrix has exporters and importers. */
export type FoundPlaces = {
  readonly reporter: readonly number[];
  readonly partner: readonly number[];
  readonly exporter: boolean;
};

const placeShare = (column: ColumnProfile): number =>
  shareOf(column, (text) => parsePlace(text) !== undefined);

/** ISO codes are trusted before names, names before numbers, which each office may count in its own way. */
const trust = (column: ColumnProfile): number =>
  (column.header.side === "iso" ? 3 : column.numeric ? 0 : 2) + placeShare(column);

const take = (
  columns: readonly ColumnProfile[],
  { role, because }: { role: "reporter" | "partner"; because?: string },
  roles: Roles,
): number[] => {
  const filled = columns
    .filter((column) => column.texts.length > 0 && roles.isFree(column))
    .sort((a, b) => trust(b) - trust(a));
  const [first] = filled;
  if (!first) return [];
  roles.give(first, role, because ?? namedBy(first));
  for (const column of filled) roles.give(column, "ignored", `says the same as “${first.name}”`);
  return filled.map(({ index }) => index);
};

/** Words for "country" that leave open whose count it is, unlike "economy" or "reference area". */
const isCountryWord = ({ header }: ColumnProfile): boolean =>
  /countr|land|pays|pais|ulke|olke|стран|zemlj|kraj|paese|країн|nation/.test(header.stem);

/** Columns that tell a place of one side only, by their header or because most of their values are places. */
const genericPlaces = (
  columns: readonly ColumnProfile[],
  named: boolean,
  roles: Roles,
): ColumnProfile[] => {
  const free = columns.filter((column) => roles.isFree(column) && column.texts.length > 0);
  const places = free.filter(({ header }) => header.concept === "place");
  const [first] = places;
  const same = first ? places.filter(({ header }) => header.stem === first.header.stem) : [];
  const loose = free.filter(({ header }) => header.concept === undefined);
  const codes = loose.filter(
    (column) =>
      column.header.stem === "" && column.header.side !== undefined && placeShare(column) > 0.6,
  );
  if (same.length > 0) return [...same, ...codes];
  return named
    ? []
    : loose.filter((column) => !column.numeric && placeShare(column) >= 0.6).slice(0, 1);
};

/**
 * Finds who counted and with whom. A lone "country" beside flows or products is the other side of an office's own trade;
 * any other lone place is the reporter.
 */
export const findPlaces = (
  columns: readonly ColumnProfile[],
  { hasTrade, direction }: { hasTrade: boolean; direction: string | null },
  roles: Roles,
): FoundPlaces => {
  const exporters = roles.freeOf("exporter").filter((column) => placeShare(column) > 0.5);
  const importers = roles.freeOf("importer").filter((column) => placeShare(column) > 0.5);
  if (exporters.length > 0 && importers.length > 0) {
    const because = "a matrix of exporters and importers is read as the exporters' exports";
    return {
      reporter: take(exporters, { role: "reporter", because }, roles),
      partner: take(importers, { role: "partner", because }, roles),
      exporter: true,
    };
  }
  const told = (role: "reporter" | "partner"): number[] =>
    roles.toldOf(role).map(({ index }) => index);
  const sided = (role: "reporter" | "partner"): number[] => [
    ...told(role),
    ...take(roles.freeOf(role), { role }, roles),
  ];
  const alone = (side: "exporter" | "importer"): "reporter" | "partner" =>
    (side === "exporter") === (direction === "imports") ? "partner" : "reporter";
  for (const [side, named] of [
    ["exporter", exporters],
    ["importer", importers],
  ] as const) {
    const role = alone(side);
    const found = take(named, { role }, roles);
    if (found.length > 0)
      return {
        reporter: role === "reporter" ? found : [],
        partner: role === "partner" ? found : [],
        exporter: false,
      };
  }
  const reporter = sided("reporter");
  const partner = sided("partner");
  const generic = genericPlaces(columns, reporter.length + partner.length > 0, roles);
  const [first] = generic;
  if (!first) return { reporter, partner, exporter: false };
  if (partner.length === 0 && reporter.length > 0) {
    return {
      reporter,
      partner: take(
        generic,
        { role: "partner", because: "it is the other place beside the reporter" },
        roles,
      ),
      exporter: false,
    };
  }
  if (reporter.length > 0) return { reporter, partner, exporter: false };
  if (partner.length === 0 && hasTrade && isCountryWord(first)) {
    return {
      reporter,
      partner: take(
        generic,
        { role: "partner", because: "trade by country, and no other place: the other side" },
        roles,
      ),
      exporter: false,
    };
  }
  return {
    reporter: take(generic, { role: "reporter", because: "it is the only place" }, roles),
    partner,
    exporter: false,
  };
};
