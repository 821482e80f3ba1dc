import type { Fact, Span } from "../fact";
import { parsePlace, placeName } from "../place";
import { readClaim } from "./claim";
import { type Entry, type Fields, finish, readFields, type Typed } from "./fields";
import { toTypedClaim } from "./figure-typed";

/** What a person typed for a fact of a text, and the words it rests on. */
export type EnteredFact = { readonly fact: Fact; readonly remark: string | null };

const readPlace = (fields: Fields, name: string): string | null => {
  const text = fields.optional(name, 100);
  if (text === null) return null;
  const code = parsePlace(text) ?? parsePlace(text.toUpperCase());
  if (code !== undefined) return code;
  fields.refuse(name, {
    code: "unknown-place",
    message: "this is no country or group that is known here",
    fix: "write its usual name, or leave it empty",
  });
  return null;
};

/** The reporter and the partner, which may be left open, and are not the same. */
const readPlaces = (fields: Fields): Pick<Fact, "reporter" | "partner"> => {
  const reporter = readPlace(fields, "reporter");
  const partner = readPlace(fields, "partner");
  if (reporter !== null && reporter === partner)
    fields.refuse("partner", {
      code: "same-place",
      message: "this is the place whose trade it is",
      fix: "give the other side, or World for trade with all",
    });
  return { reporter, partner };
};

/**
 * A fact of a text as a person corrected or entered it: the fields of a claim (see `readClaim`) and `kind`, `reporter`,
 * `partner`, `product` (all trade when empty) and `remark`. `quote` are the words it rests on.
 */
export const parseFactEntry = (typed: Typed, quote: Span | null): Entry<EnteredFact> => {
  const fields = readFields(typed);
  const places = readPlaces(fields);
  const product = fields.optional("product", 200);
  const claim = readClaim(fields);
  const remark = fields.optional("remark", 1000);
  if (!claim) return { problems: fields.problems };
  return finish(fields, { fact: { ...claim, ...places, product, quote }, remark });
};

/** The fields of a form for a fact of a text, filled in as they would be typed. */
export const toTypedFact = (fact: Fact, remark: string | null): Typed => ({
  ...toTypedClaim(fact),
  reporter: fact.reporter === null ? "" : placeName(fact.reporter),
  partner: fact.partner === null ? "" : placeName(fact.partner),
  product: fact.product ?? "",
  remark: remark ?? "",
});
