/** The parts of addresses: what each names, and one as it may look. */
export const placesInAddresses: Readonly<
  Record<string, { readonly description: string; readonly example: string }>
> = {
  series: { description: "the number of a series", example: "1" },
  dataset: { description: "the id of a dataset, or its exact name", example: "k3Jx9QmP" },
  number: { description: "the number of a file of the dataset", example: "1" },
  import: { description: "the name that the sender gave to the import", example: "import-2022" },
  article: { description: "the id of an article", example: "t7Wq2LbA" },
  event: { description: "the number of an event", example: "1" },
  key: { description: "the id of a key", example: "p5Ys8VnC" },
};
