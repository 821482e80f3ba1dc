import { type Period, shiftPeriod } from "../period";
import type { Claim } from "./claim";
import type { FigureKind } from "./figure-kind";
import { isMainPeriod, mentionAt } from "./period-search";
import type { Scene } from "./scene";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

const isListLink = (text: string): boolean => /^(?:,|and|or|the|in|both)$/.test(text);

/** The longest run of items of a sort that only commas and "and" join: "to the United States and the European Union". */
const longestRun = (sentence: Sentence, fits: (at: number) => boolean): readonly number[] => {
  let best: number[] = [];
  let run: number[] = [];
  for (let at = 0; at < sentence.items.length; at += 1) {
    if (fits(at)) run.push(at);
    else if (!isListLink(textAt(sentence, at))) run = [];
    if (run.length > best.length) best = [...run];
  }
  return best;
};

/** As many claims as places: the first behind their list, else the last before it. */
const listedBeside = (claims: readonly Claim[], places: readonly number[]): readonly Claim[] => {
  const last = places.at(-1) ?? 0;
  const behind = claims.filter(({ segment }) => segment.at > last);
  const before = claims.filter(({ segment }) => segment.at < last);
  return behind.length >= places.length
    ? behind.slice(0, places.length)
    : before.slice(-places.length);
};

const placesInTurn = (
  sentence: Sentence,
  claims: readonly Claim[],
): readonly Claim[] | undefined => {
  const places = longestRun(sentence, (at) => sentence.items[at]?.is === "place");
  if (places.length < 2) return undefined;
  const listed = listedBeside(claims, places);
  if (listed.length < places.length) return undefined;
  const parties = places.flatMap((at) => {
    const place = sentence.items[at];
    return place?.is === "place"
      ? [
          {
            code: place.code,
            at: { from: place.from, to: place.to },
            isCapital: place.form === "capital",
          },
        ]
      : [];
  });
  const codes = parties.map(({ code }) => code);
  const isPartner = listed.some(
    ({ parties: { partner, reporter } }) =>
      codes.includes(partner?.code ?? "") && !codes.includes(reporter?.code ?? ""),
  );
  return claims.map((claim) => {
    const party = parties[listed.indexOf(claim)];
    if (!party) return claim;
    const world = { code: "WLD", at: null, isCapital: false };
    const given = isPartner ? { partner: party } : { reporter: party, partner: world };
    return { ...claim, parties: { ...claim.parties, ...given } };
  });
};

/** "in the same months of 2012 and 2013": each figure has its year, of the months of the first. */
const periodsInTurn = (
  sentence: Sentence,
  claims: readonly Claim[],
  current: Period | undefined,
): readonly Claim[] | undefined => {
  const periods = longestRun(sentence, (at) => isMainPeriod(sentence, at));
  const years = periods.map((at) => {
    const expression = mentionAt(sentence, at)?.expression;
    const year = expression && "year" in expression ? expression.year : null;
    return year?.is === "at" ? year.year : undefined;
  });
  if (periods.length < 2 || claims.length < periods.length || years.includes(undefined))
    return undefined;
  const [first] = claims;
  const isSame = mentionAt(sentence, periods[0] ?? -1)?.expression.is === "same";
  const months = isSame && current ? current : first?.period.period;
  if (!months) return undefined;
  return claims.map((claim, index) => {
    const year = years[index];
    const mention = mentionAt(sentence, periods[index] ?? -1);
    if (year === undefined || !mention) return claim;
    const period = shiftPeriod(months, (year - Math.floor(months.start / 12)) * 12);
    const base = claim.base && { period: shiftPeriod(period, -12), at: claim.base.at };
    return { ...claim, period: { period, at: { from: mention.from, to: mention.to } }, base };
  });
};

/** As many rates behind as many amounts: each is the change of the amount in its place. */
const amountsInTurn = (claims: readonly Claim[]): readonly Claim[] | undefined => {
  const first = claims.findIndex(({ kind }) => kind.is !== "level");
  const amounts = claims.slice(0, first);
  const rates = claims.slice(first);
  const areRates = rates.every(
    ({ kind, segment }) => kind.is === "change" && segment.quantity.measure !== "amount",
  );
  if (first < 2 || !areRates || rates.length !== first) return undefined;
  const isOneUnit = new Set(amounts.map(({ unit }) => unit)).size === 1;
  return claims.map((claim, index) => {
    const amount = claims[index - first];
    if (!amount) return claim;
    const { flow, parties, product, unit } = amount;
    return {
      ...claim,
      flow: { ...flow, at: undefined },
      parties,
      product: { ...product, at: null },
      unit: isOneUnit ? claim.unit : unit,
    };
  });
};

/** The claims of a sentence that says "respectively": each takes its own of the places or years listed. */
export const inTurn = (
  sentence: Sentence,
  claims: readonly Claim[],
  current: Period | undefined,
): readonly Claim[] => {
  const says = findItem(
    sentence,
    { from: 0, to: sentence.items.length },
    (item) => item.is === "word" && item.text === "respectively",
  );
  if (says === undefined) return claims;
  return (
    amountsInTurn(claims) ??
    periodsInTurn(sentence, claims, current) ??
    placesInTurn(sentence, claims) ??
    claims
  );
};

const sameMeasure = (one: Claim, other: Claim): boolean =>
  one.segment.quantity.measure === other.segment.quantity.measure;

/** The kind of the figure in the same place of the sentence before, where the words only speak of "the figures". */
export const kindAsBefore = (
  { sentence, segments, discourse: { said } }: Scene,
  segment: Segment,
): FigureKind | undefined => {
  const other = said[segments.indexOf(segment)];
  const isAlike = other?.segment.quantity.measure === segment.quantity.measure;
  return isAlike && said.length === segments.length && speaksOfFigures(sentence)
    ? other?.kind
    : undefined;
};

const speaksOfFigures = (sentence: Sentence): boolean =>
  findItem(
    sentence,
    { from: 0, to: sentence.items.length },
    (item) =>
      item.is === "word" &&
      /^(?:the )?(?:figures|numbers|shares|corresponding figures)$/.test(item.text),
  ) !== undefined;

/**
 * "A year earlier the figures were 33 percent, 50 percent and 27 percent": as many figures as the sentence before had,
 * each of the flow, kind and goods of that in its place.
 */
export const asBefore = (
  sentence: Sentence,
  claims: readonly Claim[],
  said: readonly Claim[],
): readonly Claim[] => {
  const names = findItem(
    sentence,
    { from: 0, to: sentence.items.length },
    (item) => item.is === "word" && item.flow?.form === "noun",
  );
  const isAlike =
    claims.length === said.length &&
    claims.every((claim, index) => {
      const other = said[index];
      return other !== undefined && sameMeasure(claim, other);
    });
  if (!speaksOfFigures(sentence) || !isAlike) return claims;
  if (names !== undefined)
    return claims.map((claim, index) => {
      const { period, base, kind } = said[index] ?? claim;
      return claim.period.at
        ? claim
        : { ...claim, period, base: kind.is === "change" ? base : null };
    });
  return claims.map((claim, index) => {
    const { flow, kind, parties, product } = said[index] ?? claim;
    const partner = claim.parties.partner?.at ? claim.parties.partner : parties.partner;
    return {
      ...claim,
      flow: { ...flow, at: undefined },
      kind: claim.segment.quantity.sign === 0 ? kind : claim.kind,
      parties: { ...parties, partner },
      product: { ...product, at: null },
    };
  });
};
