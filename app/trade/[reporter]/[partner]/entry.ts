import "server-only";
import { refresh } from "next/cache";
import { editor, type Holder } from "@/app/access";
import type { EntryState } from "@/app/ui/entry-form";
import type { Problem } from "@/lib/problem";
import type { Deed } from "@/lib/store/change";

/** What a person typed, by the names of the fields; what the framework adds is left out. */
export const typedIn = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );

/** A form sent back with what was typed. */
export const refused = (
  problems: readonly Problem[],
  typed: Readonly<Record<string, string>>,
): EntryState => ({ status: "refused", problems, typed });

/** The problem of a thing that is no longer there. */
export const gone = (what: string): Problem => ({
  code: "gone",
  message: `This ${what} is not here any more`,
  fix: "load the page again",
});

const signedOut: Problem = {
  code: "not-signed-in",
  message: "Changing anything needs the editor’s key",
  fix: "sign in in another tab, then send this again",
};

type Work = (deed: Deed) => Promise<readonly Problem[] | { readonly said: string }>;

const deedOf = ({ key }: Holder): Deed => ({ by: key, now: new Date().toISOString() });

/** Does what an action is for, when an editor is signed in; the page shows it at once. */
export const byEditor = async (form: FormData, work: Work): Promise<EntryState> => {
  const typed = typedIn(form);
  const who = await editor();
  if (!who) return refused([signedOut], typed);
  const deed = deedOf(who);
  const done = await work(deed);
  if (!("said" in done)) return refused(done, typed);
  refresh();
  return { status: "saved", at: deed.now, said: done.said };
};
