import { type CauseRule, counterOf, excessOf, exportAndImport } from "../evidence";
import type { Compared, SourceFigure } from "../figure";

/**
 * The most that freight and insurance usually add, in percent of the exporter's value. The IMF's Direction of Trade
 * Statistics took 10 % up to 2018, and 6 % since (Marini, Dippelsman and Stanger, IMF Working Paper 18/16).
 */
const mostFreight = 10;
/** So many periods show a rule; fewer may be chance. */
const fewestPeriods = 3;
const leastShare = 2 / 3;

const isFreight = (compared: Compared): boolean => {
  const excess = excessOf(compared);
  return excess !== undefined && excess > 0 && excess <= mostFreight;
};

const saysBasis = ({ dimensions, name }: SourceFigure, basis: RegExp): boolean =>
  [name, ...Object.values(dimensions)].some((text) => basis.test(text));

const fob = /\bf\.?o\.?b\b/iu;
const cif = /\bc\.?i\.?f\b/iu;

/**
 * Valuation: exports are valued free on board, imports with freight and insurance (UN IMTS 2010, chapter IV). Shown
 * where the importer's figure is above the exporter's by no more than these cost, and the sources say that they value
 * so, or that is the rule in at least three periods. Never where both say that they value alike.
 */
export const valuation: CauseRule = (compared, { others, ...places }) => {
  const sides = exportAndImport(compared);
  if (!sides || !isFreight(compared)) return undefined;
  const { sold, bought } = sides;
  if (saysBasis(bought, fob) || saysBasis(sold, cif)) return undefined;
  const excess = `${excessOf(compared)?.toFixed(1)} %`;
  const words = `${counterOf(bought, places)} counts ${excess} more, as freight and insurance cost`;
  if (saysBasis(sold, fob) && saysBasis(bought, cif))
    return `${words}; the sources say FOB and CIF.`;
  const all = [compared, ...others];
  const like = all.filter(isFreight).length;
  if (all.length < fewestPeriods || like < all.length * leastShare) return undefined;
  return `${words}, and so it is in ${like} of ${all.length} periods.`;
};
