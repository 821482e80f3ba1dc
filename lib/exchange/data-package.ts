/** The columns of the tidy CSV with their types (Table Schema), in their order. */
export const tidyFields = [
  { name: "flow", type: "string", description: "exports, imports, turnover, balance or another" },
  { name: "reporter", type: "string", description: "whose count it is (ISO 3166-1 alpha-3)" },
  { name: "partner", type: "string", description: "with whom (ISO 3166-1 alpha-3, WLD the world)" },
  { name: "product", type: "string", description: "classification and code; empty for the total" },
  { name: "unit", type: "string", description: "a currency (ISO 4217) or a quantity" },
  {
    name: "period",
    type: "string",
    description: "first month and length (ISO 8601), such as 2021-01/P8M",
    constraints: { required: true, pattern: "\\d{4}-\\d{2}/P\\d+M" },
  },
  {
    name: "value",
    type: "number",
    description: "in plain units; empty when it is missing, NaN when its status does not say so",
  },
  { name: "status", type: "string", constraints: { required: true } },
  { name: "dataset", type: "string", constraints: { required: true } },
  { name: "dimensions", type: "string", description: "the office’s further dimensions, as JSON" },
] as const;

type Described = {
  readonly id: string;
  readonly name: string;
  readonly publisher: string | null;
  readonly source: string | null;
  readonly licence: string | null;
};

/** A name that Data Package allows: lower-case letters, digits and hyphens. */
const toPackageName = (id: string): string => `turnover-${id.toLowerCase()}`;

const isAddress = (text: string): boolean => /^https?:\/\//.test(text);

/**
 * A dataset described as a Data Package (datapackage.org/profiles/2.0): where its tidy CSV is, and what its columns
 * hold. `path` is the address of that CSV, `created` a moment in ISO 8601.
 */
export const dataPackage = (
  { id, name, publisher, source, licence }: Described,
  { path, created }: { readonly path: string; readonly created: string },
) => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: toPackageName(id),
  title: name,
  created,
  ...(licence === null
    ? {}
    : { licenses: [isAddress(licence) ? { path: licence } : { name: "other", title: licence }] }),
  ...(publisher === null && source === null
    ? {}
    : {
        sources: [
          {
            title: publisher ?? name,
            ...(source !== null && isAddress(source) ? { path: source } : {}),
          },
        ],
      }),
  resources: [
    {
      name: "observations",
      path,
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", lineTerminator: "\r\n" },
      schema: {
        fields: tidyFields,
        missingValues: [""],
        fieldsMatch: "equal",
        primaryKey: [
          "dataset",
          "flow",
          "reporter",
          "partner",
          "product",
          "unit",
          "dimensions",
          "period",
        ],
      },
    },
  ],
});
