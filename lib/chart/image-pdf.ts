import { PDFDocument, type SKRSContext2D } from "@napi-rs/canvas";
import { withWeightAxis } from "./image-fonts";
import { type Provenance, provenanceKeywords } from "./provenance";

/** A page to draw on: what Chart.js takes for a canvas, and how the file is made of it. */
export type PdfPage = {
  readonly canvas: { width: number; height: number; getContext: () => SKRSContext2D };
  /** Ends the page; gives the file. */
  finish(): Buffer;
};

/** Where a picture comes from, one part to a "; ". No part holds one: query and address are encoded, the others are codes. */
const keywordsOf = (provenance: Provenance): string =>
  (["chart", "digest", "vintage", "address"] as const)
    .flatMap((part) => {
      const text = provenance[part];
      return text === undefined ? [] : [`${provenanceKeywords[part]}=${text}`];
    })
    .join("; ");

/**
 * Opens a document of one page, a point to the CSS pixel, with the words and the origin of its picture in its
 * information. It has no dates, so that the same drawing gives the same bytes.
 */
export const openPdf = (
  size: { readonly width: number; readonly height: number },
  provenance: Provenance,
): PdfPage => {
  const document = new PDFDocument({
    title: provenance.title,
    subject: [provenance.description, provenance.source].join("\n"),
    keywords: keywordsOf(provenance),
    creator: "Turnover",
  });
  const context = withWeightAxis(
    document.beginPage(size.width, size.height) as unknown as SKRSContext2D,
  );
  const canvas = { ...size, getContext: () => context };
  // A page is not cleared: that would be one more shape on it.
  Object.defineProperties(context, { canvas: { value: canvas }, clearRect: { value: () => {} } });
  return {
    canvas,
    finish: () => {
      document.endPage();
      return document.close();
    },
  };
};
