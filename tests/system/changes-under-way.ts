import { expect } from "vitest";

/** Sends a request with the editor's key, and gives the answer's JSON; undefined when no good answer came. */
export type Send = (
  method: string,
  path: string,
  body?: string,
) => Promise<{ readonly [name: string]: unknown } | undefined>;

/** What somebody who changes one thing after the other knows: what is there, and what else may be. */
type Known<State> = { sure: State; maybe: State | undefined };

/** One who changes one thing after the other, and knows after a crash what may be there. */
export type Changer = {
  /** Does the next change; false when it was not acknowledged. */
  change(send: Send): Promise<boolean>;
  /** Looks at what is there now: all that was acknowledged, and of what was not either all or nothing. */
  look(send: Send): Promise<"settled" | "all" | "nothing">;
};

type Kind<State> = {
  readonly begin: State;
  /** What to send next, and what is there once it is done. */
  readonly next: (state: State) => { method: string; path: string; body?: string; after: State };
  readonly read: (send: Send) => Promise<State>;
};

const changerOf = <State>({ begin, next, read }: Kind<State>): Changer => {
  let known: Known<State> = { sure: begin, maybe: undefined };
  return {
    async change(send) {
      const { method, path, body, after } = next(known.sure);
      known = { sure: known.sure, maybe: after };
      if ((await send(method, path, body)) === undefined) return false;
      known = { sure: after, maybe: undefined };
      return true;
    },
    async look(send) {
      const { sure, maybe } = known;
      const found = await read(send);
      known = { sure: found, maybe: undefined };
      if (maybe === undefined) {
        expect(found).toEqual(sure);
        return "settled";
      }
      expect([sure, maybe]).toContainEqual(found);
      return JSON.stringify(found) === JSON.stringify(maybe) ? "all" : "nothing";
    },
  };
};

const monthsOfSeries = 50;

/** A file whose numbers are all `value`, so that a mixture of two files would show. */
const fileOf = (rows: number, value: number): string => {
  const lines = ["flow,reporter,partner,unit,period,value"];
  for (let row = 0; row < rows; row += 1) {
    const month = row % monthsOfSeries;
    const period = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    lines.push(`exports,AZE,Partner ${Math.floor(row / monthsOfSeries)},USD,${period},${value}`);
  }
  return lines.join("\n");
};

/** The files of a dataset by their numbers, of which those in `visible` were not undone; `value` is what every row says. */
type Files = { readonly sent: number; readonly visible: readonly number[]; readonly value: number };

/** Sends files to a dataset and undoes them; the numbers of each file are the file's own number. */
export const datasetChanger = async (
  send: Send,
  { name, series, random }: { name: string; series: number; random: () => number },
): Promise<Changer> => {
  const rows = series * monthsOfSeries;
  const made = await send("POST", `/api/v1/datasets?name=${name}`, fileOf(rows, 1));
  const path = `/api/v1/datasets/${made?.dataset}`;
  return changerOf<Files>({
    begin: { sent: 1, visible: [1], value: 1 },
    next({ sent, visible }) {
      const last = visible.at(-1) ?? 1;
      if (last > 1 && random() < 0.4) {
        const left = visible.slice(0, -1);
        const after = { sent, visible: left, value: left.at(-1) ?? 1 };
        return { method: "DELETE", path: `${path}/vintages/${last}`, after };
      }
      const number = sent + 1;
      const after = { sent: number, visible: [...visible, number], value: number };
      return { method: "POST", path: `${path}/vintages`, body: fileOf(rows, number), after };
    },
    async read(ask) {
      const { vintages, observations } = (await ask("GET", path)) as unknown as {
        vintages: { number: number; undone: string | null }[];
        observations: number;
      };
      const given = (await ask(
        "GET",
        `/api/v1/observations?dataset=${made?.dataset}&period=2016-01/P1M&limit=1000`,
      )) as unknown as { observations: { value: number }[] };
      expect(observations).toBe(rows);
      expect(given.observations).toHaveLength(series);
      const [value = 0, ...others] = new Set(given.observations.map((each) => each.value));
      expect(others).toEqual([]);
      const visible = vintages.filter(({ undone }) => undone === null);
      return { sent: vintages.length, visible: visible.map(({ number }) => number), value };
    },
  });
};

const factsOfArticle = 12;

/** An article whose text and facts all state one number. */
const articleOf = (title: string, value: number): string => {
  const text = `Exports to Serbia were $${value} in 2021.`;
  const fact = {
    kind: "level",
    flow: "exports",
    reporter: "AZE",
    partner: "SRB",
    unit: "USD",
    value,
    period: "2021-01/P12M",
    rounding: 1,
    quote: { start: 0, end: text.length },
  };
  const facts = Array.from({ length: factsOfArticle }, () => fact);
  return JSON.stringify({ title, outlet: "Agency of crashes", published: "2022-01", text, facts });
};

/** Saves an article again and again, each time with another number. */
export const articleChanger = async (send: Send, title: string): Promise<Changer> => {
  const made = await send("POST", "/api/v1/articles", articleOf(title, 1));
  const path = `/api/v1/articles/${(made?.article as { id: string } | undefined)?.id}`;
  return changerOf<number>({
    begin: 1,
    next: (value) => ({
      method: "PUT",
      path,
      body: articleOf(title, value + 1),
      after: value + 1,
    }),
    async read(ask) {
      const { article, facts } = (await ask("GET", path)) as unknown as {
        article: { text: string };
        facts: { value: number }[];
      };
      const value = Number(/\$(\d+)/.exec(article.text)?.[1]);
      expect(facts.map((fact) => fact.value)).toEqual(Array(factsOfArticle).fill(value));
      return value;
    },
  });
};
