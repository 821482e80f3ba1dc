import type { Headline, LikeForLike } from "@/lib/compare/headline";
import type { StatedLevel } from "@/lib/compare/statement";
import { growthInWords, statedGrowthInWords } from "@/lib/fact-growth";
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

type Growth = LikeForLike<StoredFact>;

/** The size of a growth and the way it goes, where its rounding leaves no doubt of it. */
const wordsOf = (growth: Growth) => {
  if (growth.kind === "stated") return statedGrowthInWords(growth.statement.fact);
  const { comparison, next } = growth.finding;
  return "refused" in comparison ? undefined : growthInWords(comparison, next.flow);
};

const LikeForLikeSentence = ({
  growth,
  flow,
}: {
  readonly growth: Growth;
  readonly flow: string;
}) => {
  const words = wordsOf(growth);
  const [period, base] = [growth.period, samePeriodLastYear(growth.period)].map((each) =>
    describePeriodInProse(each),
  );
  const subject = flow === "balance" ? `the balance of ${period}` : period;
  if (words) {
    return (
      <>
        {" "}
        Like for like, {subject} was <b>{`${words.size} ${words.direction}`}</b>{" "}
        {flow === "balance" ? `that of ${base}` : base}.
      </>
    );
  }
  if (growth.kind === "stated" || "refused" in growth.finding.comparison) return null;
  return (
    <>
      {" "}
      Like for like, {subject} was <b>{formatChangeRange(growth.finding.comparison, 0.1)}</b> on{" "}
      {base}, as the rounding of the figures allows.
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
        ` The two cannot be compared (${comparison.refused.reason.replace(/\.$/, "")}).`}
      {likeForLike && <LikeForLikeSentence growth={likeForLike} flow={first.level.flow} />}
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
