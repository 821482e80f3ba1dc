import { formatDate } from "@/app/ui/published";
import type { Vintage } from "@/lib/store/datasets";

const height = 150;
const side = 16;
const releasedAt = 96;
const receivedAt = 128;
const tallest = 64;
const leastGap = 22;

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

const receivedDay = ({ received }: Vintage): string => received.slice(0, 10);

const changedBy = ({ counts }: Vintage): number => counts.revised + counts.withdrawn;

/** The place of a day across the drawing. */
const createScale = (vintages: readonly Vintage[], width: number) => {
  const days = vintages.flatMap((each) => [each.released, receivedDay(each)]).map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const span = Math.max(1, last - first);
  return (day: string): number => side + ((dayNumber(day) - first) / span) * (width - 2 * side);
};

/** Vintages whose number has room beside the one before. */
const numbered = (vintages: readonly Vintage[], placeOf: (day: string) => number) => {
  let last = Number.NEGATIVE_INFINITY;
  return vintages.filter(({ released }) => {
    const place = placeOf(released);
    if (place - last < leastGap) return false;
    last = place;
    return true;
  });
};

type DrawingProps = { readonly vintages: readonly Vintage[]; readonly width: number };

const Drawing = ({ vintages, width }: DrawingProps) => {
  const placeOf = createScale(vintages, width);
  const most = Math.max(1, ...vintages.map(changedBy));
  return (
    <svg
      aria-hidden="true"
      className={width > 400 ? "time-line time-line-wide" : "time-line time-line-narrow"}
      viewBox={`0 0 ${width} ${height}`}
    >
      {[releasedAt, receivedAt].map((y) => (
        <line className="time-line-rule" key={y} x1="0" x2={width} y1={y} y2={y} />
      ))}
      {vintages.map((vintage) => {
        const x = placeOf(vintage.released);
        const size = (changedBy(vintage) / most) * tallest;
        return (
          <g key={vintage.number}>
            <line
              className="time-line-way"
              x1={x}
              x2={placeOf(receivedDay(vintage))}
              y1={releasedAt}
              y2={receivedAt}
            />
            {size > 0 && (
              <rect
                className="time-line-bar"
                height={size}
                width="8"
                x={x - 4}
                y={releasedAt - size}
              />
            )}
            <circle className="time-line-dot" cx={x} cy={releasedAt} r="4" />
            <circle
              className="time-line-dot"
              cx={placeOf(receivedDay(vintage))}
              cy={receivedAt}
              r="2.5"
            />
          </g>
        );
      })}
      {numbered(vintages, placeOf).map(({ number, released }) => (
        <text key={number} textAnchor="middle" x={placeOf(released)} y={releasedAt + 17}>
          {number}
        </text>
      ))}
    </svg>
  );
};

const plural = (count: number, word: string): string =>
  `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;

/** What the drawing shows, in words. */
const inWords = (vintages: readonly Vintage[]): string => {
  const ordered = [...vintages].sort((a, b) => (a.released < b.released ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  const [largest] = [...vintages].sort((a, b) => changedBy(b) - changedBy(a));
  if (!first || !last || !largest) return "";
  const from = `${plural(vintages.length, "vintage")}, released from ${formatDate(first.released)} to ${formatDate(last.released)}.`;
  return changedBy(largest) === 0
    ? `${from} None of them revised or withdrew a figure.`
    : `${from} Vintage ${largest.number} changed most of what was known: ${plural(largest.counts.revised, "figure")} revised, ${largest.counts.withdrawn.toLocaleString("en")} withdrawn.`;
};

/** The vintages that count, on a line of time: when each was released, when it came in, and how much it revised. */
export const TimeLine = ({ vintages: all }: { readonly vintages: readonly Vintage[] }) => {
  const vintages = all.filter(({ undone }) => undone === null);
  if (vintages.length < 2) return null;
  return (
    <figure className="time-line-figure">
      <Drawing vintages={vintages} width={720} />
      <Drawing vintages={vintages} width={328} />
      <figcaption>
        {inWords(vintages)}{" "}
        <span className="soft">
          Upper line: the day of release, with a bar for the figures that it revised or withdrew.
          Lower line: the day it came in. The table says the same in numbers.
        </span>
      </figcaption>
    </figure>
  );
};
