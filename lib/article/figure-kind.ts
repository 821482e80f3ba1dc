/** What a figure states: an amount, one of a period before, a change with its sign, or a share. */
export type FigureKind =
  | { readonly is: "level"; readonly isBase: boolean }
  | { readonly is: "change"; readonly sign: -1 | 1 }
  | { readonly is: "share"; readonly isBase: boolean };

/** The kind of the figure before in the same sentence, which an elliptic one takes over. */
export type Before =
  | {
      readonly kind: FigureKind;
      /** Whether the first figure of the statement before was the amount of a change. */
      readonly isChangeAmount: boolean;
      /** The sign of the last change in the sentence. */
      readonly sign: -1 | 1 | undefined;
    }
  | undefined;
