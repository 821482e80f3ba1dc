/** Why a picture could not be opened, by its name in the address of the page that says so. */
export const openRefusals = {
  "no-file": "No picture was chosen.",
  "too-large": "The file is larger than 16 MB, which no picture of Turnover is.",
  "not-a-picture": "This is no PNG, SVG or PDF.",
  "no-origin":
    "The picture does not say where it comes from. It was drawn by another program, or was saved again without the words inside: a screenshot has none, and many messengers take them out. Ask for the file as it was exported.",
  "unknown-chart": "The picture asks for a chart in a way that is not known here.",
} as const;

/** The name of a reason. */
export type OpenRefusal = keyof typeof openRefusals;

/** Whether a text of an address names a reason. */
export const isOpenRefusal = (text: string): text is OpenRefusal =>
  Object.hasOwn(openRefusals, text);
