import { listPlaces, placeName, placeNames } from "../place";
import { countries } from "../place-names";
import { foldName } from "../place-text";
import { type Catalogue, createCatalogue } from "./catalogue";

/** All places known, in the order in which their catalogue numbers them. */
export type PlaceCatalogue = { readonly codes: readonly string[]; readonly catalogue: Catalogue };

let made: PlaceCatalogue | undefined;

/** A number as M49 writes it, and without the zeros before it. */
const numbersOf = (number: string): readonly string[] => [number, number.replace(/^0+/, "")];

/**
 * Places by all their names in every language known, their ISO 3166-1 codes and their M49 numbers. Made once, at the
 * first call.
 */
export const placeCatalogue = (): PlaceCatalogue => {
  if (made) return made;
  const codes = listPlaces();
  const further = new Map(
    countries.map(({ alpha2, alpha3, number }) => [
      alpha3,
      [alpha2.toLowerCase(), ...numbersOf(number)],
    ]),
  );
  const entries = codes.map((code) => ({
    title: foldName(placeName(code)),
    words: new Set(placeNames(code).flatMap((name) => foldName(name).split(" "))),
    codes: [foldName(code), ...(further.get(code) ?? [])],
  }));
  made = { codes, catalogue: createCatalogue(entries) };
  return made;
};
