import { type ColumnProfile, sayTheSame, shareOf } from "./columns";
import { namedBy, type Roles } from "./roles";
import { placeIn } from "./series-keys";

/** The columns that tell the reporter and the partner, the most trusted first; a matrix has exporters and importers. */
export type FoundPlaces = {
  readonly reporter: readonly number[];
  readonly partner: readonly number[];
  readonly exporter: boolean;
  readonly directed: boolean;
  readonly ownNumbers: readonly number[];
};

const placeShare = (column: ColumnProfile): number =>
  shareOf(column, (text) => placeIn(text) !== undefined);

/** How many different numbers must all be known before they count as a world-wide list's: one in four is by chance. */
const fewestNumbers = 8;

/**
 * Whether numbers are not to be taken as M49's: an office's own list of countries overlaps with it. Columns of reporters
 * and partners come from international databases, whose numbers are M49's when all of them are known.
 */
const isOwnList = (column: ColumnProfile): boolean => {
  if (!column.texts.some((text) => /^\d+$/.test(text))) return false;
  const share = placeShare(column);
  const { concept } = column.header;
  const isInternational = concept !== undefined && concept !== "place";
  return isInternational ? share < 0.6 : share < 0.95 || column.texts.length < fewestNumbers;
};

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
  /countr|land|pays|pais|ulke|olke|стран|zem[lei]|kraj|paese|країн|nation|држав|држ|drzav|земљ|strana|maa|orszag|ქვეყან|tara|国|국가/.test(
    header.stem,
  );

/** Whether a column repeats the places of another one, by a code, a name or a list of its own. */
const repeatsPlaces = (column: ColumnProfile, other: ColumnProfile): boolean =>
  column !== other &&
  (sayTheSame(column, other) ||
    column.cells.every((cell, row) => {
      const there = other.cells[row] ?? "";
      return cell === "" || there === "" || placeIn(cell) === placeIn(there);
    }));

/** A column headed "Code" or "ISO" alone, next to a place's, is that place's. */
const isBareCode = (column: ColumnProfile, beside: ColumnProfile): boolean =>
  column.header.stem === "" &&
  column.header.side !== undefined &&
  Math.abs(column.index - beside.index) === 1;

/** Columns that may tell a place without a side: by their header, or because most of their values are places. */
const genericPlaces = (
  columns: readonly ColumnProfile[],
  hasSides: boolean,
  roles: Roles,
): ColumnProfile[][] => {
  const free = columns.filter((column) => roles.isFree(column) && column.texts.length > 0);
  const named = free.filter(({ header }) => header.concept === "place");
  const loose = free.filter(
    (column) =>
      !named.includes(column) &&
      !column.numeric &&
      (column.header.concept === undefined || column.header.concept === "measure") &&
      placeShare(column) >= 0.6,
  );
  const groups: ColumnProfile[][] = [];
  for (const column of [...named, ...(named.length > 0 ? [] : hasSides ? [] : loose)]) {
    const group = groups.find(
      ([first]) =>
        first &&
        ((first.header.stem === column.header.stem && first.header.stem !== "") ||
          repeatsPlaces(column, first)),
    );
    if (group) group.push(column);
    else groups.push([column]);
  }
  for (const group of groups) {
    const [first] = group;
    const more = free.filter(
      (column) =>
        !group.includes(column) &&
        first &&
        isBareCode(column, first) &&
        column.header.concept === undefined,
    );
    const codes = loose.filter(
      (column) =>
        column.header.side !== undefined && column.header.stem === "" && !more.includes(column),
    );
    group.push(...more, ...codes.filter((column) => !group.includes(column)));
  }
  return groups;
};

const isConstant = ({ texts }: ColumnProfile): boolean => texts.length === 1;

const hasIsoCodes = (group: readonly ColumnProfile[]): boolean =>
  group.some(
    ({ header, texts }) => header.side === "iso" && texts.every((text) => /^[A-Z]{3}$/.test(text)),
  );

/** Origin and destination in columns of their own, of which one is the office's own country. */
const findDirected = (
  hasFlow: boolean,
  roles: Roles,
): Pick<FoundPlaces, "reporter" | "partner"> | undefined => {
  const partners = roles.freeOf("partner").filter(({ texts }) => texts.length > 0);
  const sideOf = ({ name }: ColumnProfile): "origin" | "destination" | undefined => {
    const words = name.toLowerCase();
    if (/origin|orig[ei]n|herkunft|происхожд/.test(words)) return "origin";
    return /destin|bestimmung|назначен/.test(words) ? "destination" : undefined;
  };
  const origins = partners.filter((column) => sideOf(column) === "origin");
  const destinations = partners.filter((column) => sideOf(column) === "destination");
  const differ = origins.some((origin) =>
    destinations.some((destination) =>
      origin.cells.some((cell, row) => cell !== destination.cells[row]),
    ),
  );
  if (!hasFlow || !differ || origins.length === 0 || destinations.length === 0) return undefined;
  const because = "origin and destination: exports count at the one, imports at the other";
  return {
    reporter: take(origins, { role: "reporter", because }, roles),
    partner: take(destinations, { role: "partner", because }, roles),
  };
};

type Trade = {
  readonly hasTrade: boolean;
  readonly hasFlow: boolean;
  readonly direction: string | null;
  /** Whether a person named the one reporter of all the file. */
  readonly whole: { readonly reporter: boolean };
};

/** What lone places are: the other side of an office's own trade when flows stand beside a "country", else the reporter. */
const giveGeneric = (
  groups: readonly ColumnProfile[][],
  { reporter, partner }: Pick<FoundPlaces, "reporter" | "partner">,
  { hasTrade, whole, roles }: Pick<Trade, "hasTrade" | "whole"> & { roles: Roles },
): Pick<FoundPlaces, "reporter" | "partner"> => {
  const [first, second] = groups;
  const lead = first?.[0];
  if (!first || !lead) return { reporter, partner };
  if (whole.reporter && reporter.length + partner.length === 0) {
    const because = "you said who reports: it is the other side";
    return { reporter, partner: take(first, { role: "partner", because }, roles) };
  }
  if (reporter.length > 0 && partner.length > 0) return { reporter, partner };
  if (reporter.length > 0) {
    const because = "it is the other place beside the reporter";
    return { reporter, partner: take(first, { role: "partner", because }, roles) };
  }
  if (partner.length > 0)
    return {
      reporter: take(
        first,
        { role: "reporter", because: "it is the other place beside the partner" },
        roles,
      ),
      partner,
    };
  const other = second?.[0];
  if (second && other) {
    const turned = isConstant(other) && !isConstant(lead);
    const [counts, with_] = turned ? [second, first] : [first, second];
    return {
      reporter: take(
        counts,
        { role: "reporter", because: "the first of two places, or the one that never changes" },
        roles,
      ),
      partner: take(with_, { role: "partner", because: "the second of two places" }, roles),
    };
  }
  if (hasTrade && isCountryWord(lead) && !hasIsoCodes(first)) {
    const because = "trade by country, and no other place: the other side";
    return { reporter, partner: take(first, { role: "partner", because }, roles) };
  }
  return {
    reporter: take(first, { role: "reporter", because: "it is the only place" }, roles),
    partner,
  };
};

/** The one side that a lone column of exporters or importers tells: of exporters' exports the reporter. */
const findAlone = (
  {
    exporters,
    importers,
  }: { exporters: readonly ColumnProfile[]; importers: readonly ColumnProfile[] },
  direction: string | null,
  roles: Roles,
): Pick<FoundPlaces, "reporter" | "partner"> | undefined => {
  for (const [side, named] of [
    ["exporter", exporters],
    ["importer", importers],
  ] as const) {
    const role = (side === "exporter") === (direction === "imports") ? "partner" : "reporter";
    const found = take(named, { role }, roles);
    if (found.length > 0)
      return {
        reporter: role === "reporter" ? found : [],
        partner: role === "partner" ? found : [],
      };
  }
  return undefined;
};

/**
 * Finds who counted and with whom. A lone "country" beside flows or products is the other side of an office's own trade;
 * any other lone place is the reporter.
 */
export const findPlaces = (
  columns: readonly ColumnProfile[],
  { hasTrade, hasFlow, direction, whole }: Trade,
  roles: Roles,
): FoundPlaces => {
  const ownNumbers = columns.filter(isOwnList).map(({ index }) => index);
  const plain = { exporter: false, directed: false, ownNumbers };
  const exporters = roles.freeOf("exporter").filter((column) => placeShare(column) > 0.5);
  const importers = roles.freeOf("importer").filter((column) => placeShare(column) > 0.5);
  const isTold = roles.toldOf("reporter").length + roles.toldOf("partner").length > 0;
  if (!isTold && exporters.length > 0 && importers.length > 0) {
    const because = "a matrix of exporters and importers is read as the exporters' exports";
    return {
      ...plain,
      reporter: take(exporters, { role: "reporter", because }, roles),
      partner: take(importers, { role: "partner", because }, roles),
      exporter: true,
    };
  }
  const directed = isTold ? undefined : findDirected(hasFlow, roles);
  if (directed) return { ...plain, ...directed, directed: true };
  const alone = isTold ? undefined : findAlone({ exporters, importers }, direction, roles);
  if (alone) return { ...plain, ...alone };
  const sided = (role: "reporter" | "partner"): number[] => [
    ...roles.toldOf(role).map(({ index }) => index),
    ...take(roles.freeOf(role), { role }, roles),
  ];
  const told = { reporter: sided("reporter"), partner: sided("partner") };
  const taken = columns.filter(({ index }) => [...told.reporter, ...told.partner].includes(index));
  const all = genericPlaces(columns, taken.length > 0, roles);
  const groupOf = (lead: ColumnProfile | undefined): readonly ColumnProfile[] =>
    all.find((group) => group[0] === lead) ?? [];
  const groups = all.filter(([lead]) => {
    const same = lead && taken.find((column) => repeatsPlaces(lead, column));
    if (!same) return true;
    for (const column of groupOf(lead))
      roles.give(column, "ignored", `says the same as “${same.name}”`);
    return false;
  });
  return { ...plain, ...giveGeneric(groups, told, { hasTrade, whole, roles }) };
};
