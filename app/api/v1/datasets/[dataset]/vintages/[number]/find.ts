import { refuse } from "@/app/api/answer";
import { store } from "@/app/database";
import { findDataset, type Vintage } from "@/lib/store/datasets";
import { refuseAbsent } from "../../../import-upload";

/** The parts of the address of a vintage. */
export type VintageContext = {
  readonly params: Promise<{ readonly dataset: string; readonly number: string }>;
};

/** No vintage that counts has this number. */
export const refuseVintage = (number: string): Response =>
  refuse({ status: 404, detail: `The dataset has no vintage ${number.slice(0, 20)}.` });

/** A vintage, undone or not, and the id of its dataset by its address; else the answer (404). */
export const findVintage = async ({
  params,
}: VintageContext): Promise<{ dataset: string; vintage: Vintage } | Response> => {
  const { dataset: id, number } = await params;
  const { db } = await store();
  const found = await findDataset(db, id);
  if (!found) return refuseAbsent(id);
  const vintage = found.vintages.find((each) => String(each.number) === number);
  return vintage ? { dataset: found.dataset.id, vintage } : refuseVintage(number);
};
