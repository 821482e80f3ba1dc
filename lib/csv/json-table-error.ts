/** Why JSON that should hold a table holds none that can be read. */
export class JsonTableError extends Error {
  readonly reason: "package-without-data" | "broken-json-stat" | "large-json";
  constructor(reason: JsonTableError["reason"]) {
    super(reason);
    this.name = "JsonTableError";
    this.reason = reason;
  }
}
