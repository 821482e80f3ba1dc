import { flowName } from "@/lib/flow-names";
import { frequencySchema } from "@/lib/observation";
import { frequencyNames } from "@/lib/observation-frequency";
import { placeName } from "@/lib/place";
import { searchKinds } from "@/lib/search/contents";
import type { FacetName } from "@/lib/search/facets";
import { kindNames } from "./kind-names";

/** What a facet is called. */
export const facetTitles: Readonly<Record<FacetName, string>> = {
  kind: "Kind",
  reporter: "Whose count",
  flow: "Flow",
  frequency: "Frequency",
  publisher: "Publisher or outlet",
};

/** A value of a store that nothing more is known of stays as it is written. */
const frequencyName = (value: string): string => {
  const { data } = frequencySchema.safeParse(value);
  return data === undefined ? value : frequencyNames[data];
};

const valueNames: Readonly<Record<FacetName, (value: string) => string>> = {
  kind: (value) => kindNames[searchKinds.find((kind) => kind === value) ?? "pair"],
  reporter: (value) => placeName(value),
  flow: (value) => flowName(value),
  frequency: frequencyName,
  publisher: (value) => value,
};

/** What a value of a facet is called: a flow by its name, a code by the name of its place. */
export const facetValueName = (facet: FacetName, value: string): string => valueNames[facet](value);
