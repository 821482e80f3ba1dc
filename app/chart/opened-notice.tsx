import type { Opened } from "@/app/open/opened";
import { type ChangedFigure, listChangedFigures } from "@/lib/chart/changed-figures";
import type { ChartData } from "@/lib/chart/data";
import { digestOf } from "@/lib/chart/image-digest";
import { describeDate } from "@/lib/chart/months";
import type { ChartSpec } from "@/lib/chart/spec";
import { figureRowOf } from "./figure-rows";
import { loadChart } from "./make";

const mostShown = 12;

/** What changed, when the figures of the picture's day are still known as it drew them; undefined otherwise. */
const changesSince = async (
  { spec, data }: { readonly spec: ChartSpec; readonly data: ChartData },
  { drawn, vintage }: Opened,
): Promise<readonly ChangedFigure[] | undefined> => {
  if (vintage === undefined || spec.asOf !== undefined) return undefined;
  const then = await loadChart({ spec: { ...spec, asOf: vintage }, origin: undefined });
  return digestOf(then.data) === drawn ? listChangedFigures(spec, then.data, data) : undefined;
};

const Change = ({ before, after }: ChangedFigure) => {
  const [was, is] = [before, after].map((figure) => figure && figureRowOf(figure));
  const named = is ?? was;
  return (
    <li>
      {`${named?.period}, ${named?.label}: `}
      {is ? is.figure : "no more there"}
      {was ? `, was ${was.figure}` : ", new"}
    </li>
  );
};

type OpenedNoticeProps = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  readonly opened: Opened;
  /** The host that this page was asked for at. */
  readonly host: string | undefined;
};

/** Whether the figures of a picture that was opened are those of today, and what became of them. */
export const OpenedNotice = async ({ spec, data, opened, host }: OpenedNoticeProps) => {
  const isSame = digestOf(data) === opened.drawn;
  const changes = isSame ? undefined : await changesSince({ spec, data }, opened);
  const day = opened.vintage === undefined ? undefined : describeDate(opened.vintage, "en");
  const isElsewhere = opened.host !== undefined && opened.host !== host;
  return (
    <section aria-label="Your picture" className={isSame ? "opened" : "refusal"}>
      <p>
        <b>
          {isSame
            ? "This is the chart of your picture, and its figures are the same today."
            : "This is the chart of your picture, but its figures are others today."}
        </b>
      </p>
      {day && <p>{`The picture shows what was known up to ${day}.`}</p>}
      {changes && changes.length > 0 && (
        <ul>
          {changes.slice(0, mostShown).map((change) => (
            <Change
              key={`${change.after?.period ?? change.before?.period} ${change.after?.label ?? change.before?.label} ${change.after?.source}`}
              {...change}
            />
          ))}
          {changes.length > mostShown && <li>{`and ${changes.length - mostShown} more`}</li>}
        </ul>
      )}
      {!isSame && !changes && (
        <p>
          Which of them changed cannot be told: what was known on that day is not kept as it was
          drawn{isElsewhere && " here"}.
        </p>
      )}
      {isElsewhere && (
        <p>{`It was drawn at ${opened.host}, whose data may be others than those here.`}</p>
      )}
    </section>
  );
};
