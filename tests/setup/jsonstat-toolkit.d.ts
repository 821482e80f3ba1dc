declare module "jsonstat-toolkit" {
  type Cell = { readonly value: number | null; readonly status: string | null };
  type Category = { readonly label: string };
  type Dimension = { Category(at: number): Category };
  type Cube = {
    readonly class: string;
    readonly length: number;
    Data(place: Readonly<Record<string, string>>): Cell;
    Dimension(id: string): Dimension;
  };
  /** The cube of a document of JSON-stat. */
  function JSONstat(document: unknown): Cube;

  export { JSONstat as default };
}
