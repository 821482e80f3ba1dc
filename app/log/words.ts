import type { LogEntry } from "@/lib/store/log";

const actions: Readonly<Record<string, string>> = {
  import: "added a file",
  undo: "undid a file",
  "update-dataset": "changed what is said of a dataset",
  "delete-dataset": "deleted a dataset",
  "save-article": "saved an article",
  "delete-article": "deleted an article",
  "enter-figure": "added a figure by hand",
  "correct-figure": "corrected a figure",
  "remove-figure": "removed a figure",
  "save-event": "added an event",
  "update-event": "changed an event",
  "delete-event": "deleted an event",
  "make-key": "made a key",
  "revoke-key": "revoked a key",
  restore: "restored a backup",
};

/** What was done, in words; an action that has none is named as it is logged. */
export const describeAction = (action: string): string => actions[action] ?? action;

const machine: Readonly<Record<string, string>> = {
  shipped: "Turnover itself",
  command: "a command on the server",
};

/** Who did it: the name of a key, else what acted without one, else the first key by its id. */
export const describeKey = ({ by, name }: Pick<LogEntry, "by" | "name">): string =>
  name ?? machine[by] ?? `first key, ${by}`;

const pagesOf: ReadonlyArray<readonly [action: RegExp, page: string]> = [
  [/^(import|undo|update-dataset)$/, "/datasets/"],
  [/^save-article$/, "/articles/"],
];

/** The page of what an entry is about, where there is one; what was deleted has none. */
export const pageOf = ({ action, subject }: Pick<LogEntry, "action" | "subject">) => {
  const page = pagesOf.find(([known]) => known.test(action))?.[1];
  return page && `${page}${encodeURIComponent(subject.split("/")[0] ?? "")}`;
};
