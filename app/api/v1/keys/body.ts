import { z } from "zod";
import { refuse } from "@/app/api/answer";
import { isPlainLabel } from "@/lib/label";
import { keyKinds } from "@/lib/store/schema";

const words = "give one line of at most 60 characters that says who or what uses the key";

/** A key to make: what it is called and what it opens. */
export const newKeySchema = z.strictObject({
  name: z.string(words).trim().min(1, words).max(60, words).refine(isPlainLabel, words),
  kind: z.enum(keyKinds, `give one of: ${keyKinds.join(", ")}`),
});

/** No key has this identifier. */
export const refuseAbsentKey = (id: string): Response =>
  refuse({ status: 404, detail: `There is no key “${id.slice(0, 100)}”.` });
