"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { editor } from "@/app/access";
import { store } from "@/app/database";
import { toPlainLabel } from "@/lib/label";
import { findDataset, updateDataset } from "@/lib/store/datasets";
import { deleteInWorker, undoInWorker } from "@/lib/store/import-in-worker";

/** Who acts and when. Everybody else is led to the sign-in. */
const deedOn = async (dataset: string): Promise<{ by: string; now: string }> => {
  const signedIn = await editor();
  if (!signedIn) redirect(`/sign-in?back=/datasets/${encodeURIComponent(dataset)}`);
  return { by: signedIn.key, now: new Date().toISOString() };
};

/** Leads back to the dataset's page as it is now, also where only the part behind "#" differs. */
const showAgain = (id: string, rest = ""): never => {
  revalidatePath(`/datasets/${id}`);
  redirect(`/datasets/${id}${rest}`);
};

const textOf = (form: FormData, name: string): string => toPlainLabel(String(form.get(name) ?? ""));

const mostCharacters = 2000;

const orNull = (text: string): string | null => text.slice(0, mostCharacters) || null;

/** Changes what is said of a dataset; a name that is empty or taken is refused on the page. */
export const saveDetails = async (id: string, form: FormData): Promise<void> => {
  const deed = await deedOn(id);
  const name = textOf(form, "name").slice(0, 200);
  if (name === "") showAgain(id, "?refused=empty-name#details");
  const details = {
    name,
    publisher: orNull(textOf(form, "publisher")),
    source: orNull(textOf(form, "source")),
    licence: orNull(textOf(form, "licence")),
  };
  const { db } = await store();
  const updated = await updateDataset(db, { id, details, ...deed });
  const isTaken = typeof updated === "object";
  showAgain(id, isTaken ? "?refused=name-taken#details" : "");
};

/** Hides what one file said, once a person has ticked that it is meant. */
export const undoUpload = async (id: string, number: number, form: FormData): Promise<void> => {
  const deed = await deedOn(id);
  if (form.get("meant") === null) showAgain(id, "?refused=not-meant#vintages");
  await undoInWorker(await store(), { dataset: id, number, ...deed });
  showAgain(id, "#vintages");
};

/** Removes a dataset, once a person has typed its name. */
export const removeDataset = async (id: string, form: FormData): Promise<void> => {
  const deed = await deedOn(id);
  const { db } = await store();
  const found = await findDataset(db, id);
  if (found && textOf(form, "name") !== toPlainLabel(found.dataset.name))
    showAgain(id, "?refused=other-name#delete");
  await deleteInWorker(await store(), { id, ...deed });
  redirect("/datasets");
};
