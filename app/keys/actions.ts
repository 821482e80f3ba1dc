"use server";

import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { admin } from "@/app/access";
import { newKeySchema } from "@/app/api/v1/keys/body";
import { store } from "@/app/database";
import { makeKey } from "@/lib/access/named-key";
import type { Problem } from "@/lib/problem";
import type { Deed } from "@/lib/store/change";
import { revokeKey } from "@/lib/store/keys";
import type { KeyKind } from "@/lib/store/schema";

/** What came of the form for a new key: the key itself, which is shown this once, or why it was not made. */
export type MakingState =
  | { readonly status: "open" }
  | {
      readonly status: "made";
      readonly name: string;
      readonly kind: KeyKind;
      readonly secret: string;
    }
  | {
      readonly status: "refused";
      readonly problems: readonly Problem[];
      readonly typed: Readonly<Record<string, string>>;
    };

/** Who acts and when. Everybody else is led to the sign-in. */
const deedOf = async (): Promise<Deed> => {
  const who = await admin();
  if (!who) redirect("/sign-in?back=/keys&needs=admin");
  return { by: who.key, now: new Date().toISOString() };
};

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

const taken: Problem = {
  code: "name-taken",
  name: "name",
  message: "a key of this name is there or was",
  fix: "give another, since the log names keys by it",
};

/** Makes a key with the name and the kind of a form. */
export const makeNamedKey = async (_state: MakingState, form: FormData): Promise<MakingState> => {
  const deed = await deedOf();
  const typed = { name: textOf(form, "name"), kind: textOf(form, "kind") };
  const parsed = newKeySchema.safeParse(typed);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }): Problem => ({
        code: "bad-field",
        name: String(path[0]),
        message: `this is not a ${String(path[0])} for a key`,
        fix: message,
      }),
    );
    return { status: "refused", problems, typed };
  }
  const made = await makeKey((await store()).db, parsed.data, deed);
  if (!made) return { status: "refused", problems: [taken], typed };
  refresh();
  return { status: "made", ...parsed.data, secret: made.secret };
};

/** Revokes a key, once a person has ticked that it is meant. */
export const revokeNamedKey = async (id: string, form: FormData): Promise<void> => {
  const deed = await deedOf();
  if (form.get("meant") === null) redirect("/keys?refused=not-meant");
  await revokeKey((await store()).db, { id, ...deed });
  revalidatePath("/keys");
  redirect("/keys");
};
