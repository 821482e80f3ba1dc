import { z } from "zod";
import { toPlainLabel } from "@/lib/label";
import { mappingTextSchema } from "../mapping-text";

const words = (most: number) =>
  z
    .string(`give at most ${most} characters`)
    .transform(toPlainLabel)
    .pipe(
      z.string().min(1, "give at least one character").max(most, `give at most ${most} characters`),
    );

const released = z.iso
  .date("give a day, such as 2021-12-31")
  .describe("the day on which the office published the file");

/** A name that the sender gives to an import, to ask how far it is. */
export const importIdSchema = z
  .string()
  .regex(/^[\w-]{8,64}$/, "give 8 to 64 letters, digits, “-” or “_”")
  .describe("a name for this import, to ask how far it is");

const details = {
  name: words(200).describe("what the dataset is called"),
  publisher: words(200).describe("the office that publishes it"),
  source: words(2000).describe("where it is published"),
  licence: words(200).describe("on what terms it may be used"),
};
const upload = { released, mapping: mappingTextSchema, import: importIdSchema };

/** What can be said of a new dataset's file. */
export const newDatasetSchema = z.strictObject({ ...details, ...upload }).partial();

/** What can be said of a dataset's next file. */
export const newVintageSchema = z
  .strictObject({
    ...upload,
    replace: z
      .enum(["true", "false"], "give true or false")
      .transform((text) => text === "true")
      .describe("whether figures that the file does not state are withdrawn"),
  })
  .partial();

/** What can be changed of a dataset; null takes a detail away. */
export const datasetChangeSchema = z
  .strictObject({
    ...details,
    publisher: details.publisher.nullable(),
    source: details.source.nullable(),
    licence: details.licence.nullable(),
  })
  .partial();
