import type { ReactNode } from "react";
import type { Headline, LikeForLike } from "@/lib/compare/headline";
import type { StatedLevel } from "@/lib/compare/statement";
import { formatFactFigure } from "@/lib/fact-text";
import { formatChangeRange } from "@/lib/figure-text";
import { flowName, flowVerb } from "@/lib/flow-names";
import { describePeriodInProse, type Period, samePeriodLastYear } from "@/lib/period";
import type { StoredFact } from "@/lib/store/articles";

const Figure = ({ stated }: { readonly stated: StatedLevel<StoredFact> }) => (
  <b className="stated">{formatFactFigure(stated.statement.fact)}</b>
);

const whole = (period: Period, beside: Period): string => {
  const words = describePeriodInProse(period);
  return period.months === 12 && beside.months < 12 ? `the whole of ${words}` : words;
};

/** "55.4 % above those of …" needs the sign as a word. */
const againstBase = (change: string, period: Period): ReactNode => {
  const direction = change.startsWith("−") ? "below" : "above";
  return (
    <>
      {describePeriodInProse(period)} was <b>{`${change.replaceAll(/[+−]/g, "")} ${direction}`}</b>{" "}
      {describePeriodInProse(samePeriodLastYear(period))}.
    </>
  );
};

const isOfOneSign = (change: string): boolean => !(change.includes("+") && change.includes("−"));

const LikeForLikeSentence = ({ growth }: { readonly growth: LikeForLike<StoredFact> }) => {
  if (growth.kind === "stated") {
    return (
      <> Like for like, {againstBase(formatFactFigure(growth.statement.fact), growth.period)}</>
    );
  }
  const { comparison } = growth.finding;
  if ("refused" in comparison) return null;
  const range = formatChangeRange(comparison, 0.1);
  if (isOfOneSign(range)) return <> Like for like, {againstBase(range, growth.period)}</>;
  return (
    <>
      {" "}
      Like for like, {describePeriodInProse(growth.period)} was <b>{range}</b> on{" "}
      {describePeriodInProse(samePeriodLastYear(growth.period))}, as the rounding of the figures
      allows.
    </>
  );
};

/** What the page of a pair says first: its figures, why they may not be compared, and what may. */
export const HeadlineSentence = ({ headline }: { readonly headline: Headline<StoredFact> }) => {
  const { first, second, comparison, likeForLike, latest } = headline;
  return (
    <p className="lede">
      {flowName(first.level.flow)} {flowVerb(first.level.flow)} <Figure stated={first} /> in{" "}
      {second
        ? describePeriodInProse(first.level.period)
        : whole(first.level.period, first.level.period)}
      {second && (
        <>
          , and <Figure stated={second} /> in {whole(second.level.period, first.level.period)}
        </>
      )}
      .
      {comparison &&
        "refused" in comparison &&
        ` The two cannot be compared: ${comparison.refused.reason}`}
      {likeForLike && <LikeForLikeSentence growth={likeForLike} />}
      {latest && (
        <>
          {" "}
          The latest figure stated is <Figure stated={latest} /> for{" "}
          {describePeriodInProse(latest.level.period)}.
        </>
      )}
    </p>
  );
};
