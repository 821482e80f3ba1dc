"use server";

import { z } from "zod";
import { store } from "@/app/database";
import type { EntryState } from "@/app/ui/entry-form";
import { type EnteredEvent, parseEventEntry } from "@/lib/entry/event";
import { type EnteredFigure, parseFigureEntry } from "@/lib/entry/figure";
import type { Fact } from "@/lib/fact";
import { formatFactFigure, formatFactInterval } from "@/lib/fact-text";
import { isPlace } from "@/lib/place";
import type { Problem } from "@/lib/problem";
import { correctFigure, enterFigure, removeFigure } from "@/lib/store/entered-figures";
import { deleteEvent, saveEvent, updateEvent } from "@/lib/store/events";
import { byEditor, gone, typedIn } from "./entry";

// What a form is bound to comes back from the browser, so it is read like everything else that does.
const place = z.string().refine(isPlace);
const pairSchema = z.object({ reporter: place, partner: place });
const formIdSchema = z.string().regex(/^[0-9a-z]{10}$/);
const rowIdSchema = z.number().int().positive();

const saidOf = (fact: Fact): string =>
  `Saved: ${formatFactFigure(fact)}, meaning ${formatFactInterval(fact)}.`;

const toEnter = ({ fact, source, note }: EnteredFigure) => ({ fact, source, remark: note });

const twin: Problem = {
  code: "twin",
  name: "title",
  message: "there is an event of this date and title already",
  fix: "correct that one, or use other words",
};

/** Enters a figure for a pair. `form` is the id that the form was given: sent twice, it is entered once. */
export const addFigure = async (
  target: { reporter: string; partner: string; form: string },
  _state: EntryState,
  form: FormData,
): Promise<EntryState> =>
  byEditor(form, async (deed) => {
    const entry = parseFigureEntry(typedIn(form), pairSchema.parse(target));
    if ("problems" in entry) return entry.problems;
    const { db } = await store();
    const id = formIdSchema.parse(target.form);
    await enterFigure(db, { id, ...toEnter(entry.read), ...deed });
    return { said: saidOf(entry.read.fact) };
  });

/** Puts a figure in place of one that was entered by hand. */
export const changeFigure = async (
  target: { reporter: string; partner: string; fact: number },
  _state: EntryState,
  form: FormData,
): Promise<EntryState> =>
  byEditor(form, async (deed) => {
    const entry = parseFigureEntry(typedIn(form), pairSchema.parse(target));
    if ("problems" in entry) return entry.problems;
    const { db } = await store();
    const id = rowIdSchema.parse(target.fact);
    const corrected = await correctFigure(db, { id, ...toEnter(entry.read), ...deed });
    return corrected ? { said: saidOf(entry.read.fact) } : [gone("figure")];
  });

/** Removes a figure that was entered by hand. */
export const dropFigure = async (
  fact: number,
  _state: EntryState,
  form: FormData,
): Promise<EntryState> =>
  byEditor(form, async (deed) => {
    const { db } = await store();
    const removed = await removeFigure(db, { id: rowIdSchema.parse(fact), ...deed });
    return removed ? { said: "Removed." } : [gone("figure")];
  });

const saidOfEvent = ({ date, title }: EnteredEvent): string => `Saved: ${title}, ${date}.`;

/** Enters an event. */
export const addEvent = async (_state: EntryState, form: FormData): Promise<EntryState> =>
  byEditor(form, async (deed) => {
    const entry = parseEventEntry(typedIn(form));
    if ("problems" in entry) return entry.problems;
    const { db } = await store();
    const id = await saveEvent(db, entry.read, deed);
    return id === undefined ? [twin] : { said: saidOfEvent(entry.read) };
  });

/** Puts an event in place of another. */
export const changeEvent = async (
  event: number,
  _state: EntryState,
  form: FormData,
): Promise<EntryState> =>
  byEditor(form, async (deed) => {
    const entry = parseEventEntry(typedIn(form));
    if ("problems" in entry) return entry.problems;
    const { db } = await store();
    const id = rowIdSchema.parse(event);
    const updated = await updateEvent(db, { id, ...entry.read }, deed);
    if (updated === "absent") return [gone("event")];
    return updated === "conflict" ? [twin] : { said: saidOfEvent(entry.read) };
  });

/** Removes an event. */
export const dropEvent = async (
  event: number,
  _state: EntryState,
  form: FormData,
): Promise<EntryState> =>
  byEditor(form, async (deed) => {
    const { db } = await store();
    const removed = await deleteEvent(db, { id: rowIdSchema.parse(event), ...deed });
    return removed ? { said: "Removed." } : [gone("event")];
  });
