/** How a picture is to be saved. */
export type ExportLook = {
  readonly format: "png" | "svg" | "pdf";
  readonly scale: 1 | 2 | 3;
  readonly size: keyof typeof sizes;
  readonly theme: "light" | "dark";
  readonly ground: "paper" | "transparent";
  /** The parts of the picture that are left out. */
  readonly without: readonly PicturePart[];
  /** The title, where it is another than that of the page; empty for the proposed one. */
  readonly title?: string | undefined;
};

/** What a picture may be without. Never its source: it is passed on without the page that says it. */
export const pictureParts = ["labels", "facts", "events"] as const;
export type PicturePart = (typeof pictureParts)[number];

/** The sizes that are offered, in CSS pixels. */
export const sizes = {
  page: { label: "As on this page" },
  social: { label: "For links, 1200 × 630", width: 800, height: 420, scale: 1.5 },
  wide: { label: "Wide, 1200 × 675", width: 1200, height: 675 },
  square: { label: "Square, 1080 × 1080", width: 1080, height: 1080 },
  small: { label: "Small, 640 × 450", width: 640, height: 450 },
} as const;

/** A size that is told in pixels has a scale of its own. */
const scaleOf = ({ size, scale }: ExportLook): number => {
  const chosen = sizes[size];
  return "scale" in chosen ? chosen.scale : scale;
};

/**
 * The query of a picture in this look: `query` without one, and the width of the page's chart, for which the picture
 * finds its own height.
 */
export const queryOf = (query: string, look: ExportLook, pageWidth: number): string => {
  const size = sizes[look.size];
  const parameters = new URLSearchParams(query);
  parameters.set("width", String("width" in size ? size.width : pageWidth));
  if ("height" in size) parameters.set("height", String(size.height));
  if (look.theme === "dark") parameters.set("theme", look.theme);
  if (look.ground === "transparent") parameters.set("ground", look.ground);
  for (const part of look.without) parameters.set(part, "false");
  if (look.title) parameters.set("title", look.title);
  if (look.title === "") parameters.delete("title");
  if (look.format === "png") parameters.set("scale", String(scaleOf(look)));
  return parameters.toString();
};
