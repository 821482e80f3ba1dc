import { setImmediate } from "node:timers/promises";
import { JobRefused } from "@/lib/thread/job-runner";

/** So many charts may be under way at once; what is asked for beyond is shed before anything is read for it. */
const mostUnderWay = 60;

type Turns = { underWay: number; last: Promise<unknown> };

/** Every bundle has instances of its own of a module; charts wait in one row for the whole process. */
const shared = globalThis as { turnoverChartTurns?: Turns };

const turns = (): Turns => {
  shared.turnoverChartTurns ??= { underWay: 0, last: Promise.resolve() };
  return shared.turnoverChartTurns;
};

/** Whether so many charts are under way that another one would be refused. */
export const isCrowded = (): boolean => turns().underWay >= mostUnderWay;

/** What comes after everything before it has ended, and after all else that waits has had its chance. */
const inTurn = <Value>(prepare: () => Promise<Value>): Promise<Value> => {
  const { last } = turns();
  const next = last.then(() => setImmediate()).then(prepare);
  turns().last = next.catch(() => undefined);
  return next;
};

/**
 * Makes a chart in two steps: `prepare` reads and computes in the thread that answers everyone, so one chart does it at a
 * time and pages come in between; `finish` may wait for other threads beside others. Fails with `JobRefused` when too
 * many are under way.
 */
export const makeInTurn = async <Prepared, Made>(
  prepare: () => Promise<Prepared>,
  finish: (prepared: Prepared) => Made | Promise<Made>,
): Promise<Made> => {
  if (isCrowded()) throw new JobRefused("queue-full");
  turns().underWay += 1;
  try {
    return await finish(await inTurn(prepare));
  } finally {
    turns().underWay -= 1;
  }
};
