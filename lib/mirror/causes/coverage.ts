import { formatPeriod } from "../../period";
import { type CauseRule, counterOf, type Evidence } from "../evidence";
import type { Compared, SourceFigure } from "../figure";

/** The dimensions in which two series say that they count something else. */
const differing = ({ reference, other }: Compared): string | undefined => {
  const [own, theirs] = [reference.dimensions, other.dimensions];
  const names = Object.keys(own).filter((name) => name in theirs && own[name] !== theirs[name]);
  const [name] = names;
  if (name === undefined) return undefined;
  return `${reference.name} is of ${name} “${own[name]}”, ${other.name} of “${theirs[name]}”.`;
};

const withServices = /\bservices\b|\buslug|услуг|\bhizmet|\bservicios\b|\bdienstleistung/iu;

const services = ({ reference, other }: Compared): string | undefined => {
  const [more, less] = withServices.test(reference.name) ? [reference, other] : [other, reference];
  if (!withServices.test(more.name) || withServices.test(less.name)) return undefined;
  return `${more.name} counts services too, by its name.`;
};

const isOfSource = ({ source }: SourceFigure, dataset: string): boolean =>
  source.startsWith(`["${dataset}"`);

/** A product whose figure the office keeps back is in no total of its published parts. */
const confidential = (
  { reference, other }: Compared,
  { observations, ...places }: Evidence,
): string | undefined => {
  for (const figure of [reference, other]) {
    const isKept = observations.some(
      ({ status, dataset, flow, period }) =>
        status === "confidential" &&
        flow === figure.flow &&
        period === formatPeriod(figure.period) &&
        isOfSource(figure, dataset),
    );
    if (isKept)
      return `The office of ${counterOf(figure, places)} keeps a part of this trade confidential.`;
  }
  return undefined;
};

/**
 * Coverage: the sources say themselves that they count different things: another trade system, customs procedure or
 * means of transport, services too, or a part that is kept confidential (UN IMTS 2010, chapters I and II).
 */
export const coverage: CauseRule = (compared, evidence) =>
  differing(compared) ?? services(compared) ?? confidential(compared, evidence);
