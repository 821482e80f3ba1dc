/** Text that is HTML already. */
export type Html = { readonly html: string };

type Value = string | number | Html | readonly Html[] | undefined;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const written = (value: Value): string => {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return "html" in value ? value.html : value.map(({ html }) => html).join("");
};

/** HTML of a template: texts that are filled in are escaped, for content and for attributes in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: parts.reduce((text, part, index) => text + written(values[index - 1]) + part),
});
