import type { Dated } from "./claim-periods";
import type { FigureKind } from "./figure-kind";
import type { ChosenFlow } from "./flow-choice";
import type { Parties } from "./parties";
import type { ProductWords } from "./product-choice";
import type { Segment } from "./segments";

/** One figure with all that its words and those before say of it; extents count the tokens of its sentence. */
export type Claim = {
  readonly segment: Segment;
  readonly kind: FigureKind;
  readonly flow: ChosenFlow;
  readonly parties: Parties;
  readonly product: ProductWords;
  readonly period: Dated;
  readonly base: Dated | null;
  readonly unit: string | null;
};

/** A claim before its periods are known. */
export type Draft = Pick<Claim, "segment" | "flow" | "parties" | "product"> & {
  readonly kind: FigureKind | undefined;
};
