import { change, type Deed, type Reader } from "./change";
import { handOn } from "./restate";
import { recountDataset } from "./series-totals";

/**
 * Hides a vintage from every view, whatever the day asked for; it stays in the list, with the instant of its undoing,
 * and its number is not given again. What later files stated again stays. False when there is no such vintage or it
 * was undone before.
 */
export const undoVintage = async (
  db: Reader,
  { dataset, number, ...deed }: Deed & { dataset: string; number: number },
): Promise<boolean> => {
  const note = { action: "undo", subject: `${dataset}/${number}`, ...deed };
  const undone = await change(db, note, async (trx) => {
    const vintage = await trx
      .selectFrom("vintage")
      .select(["id", "dataset", "released", "number"])
      .where("dataset", "=", dataset)
      .where("number", "=", number)
      .where("undone", "is", null)
      .executeTakeFirst();
    if (!vintage) return undefined;
    await handOn(trx, vintage);
    await trx
      .updateTable("vintage")
      .set({ undone: deed.now })
      .where("id", "=", vintage.id)
      .execute();
    await recountDataset(trx, dataset);
    return vintage;
  });
  return undone !== undefined;
};
