"use client";

import { useEffect, useId, useRef, useState } from "react";
import "@/app/styles/export.css";
import { ExportActions } from "./export-actions";
import { ExportChoices } from "./export-choices";
import { type ExportLook, queryOf } from "./export-look";
import { ExportTitle } from "./export-title";

export type ExportDialogProps = {
  /** The canonical query of the picture, without its look. */
  readonly query: string;
  /** The path and query of the page that shows the chart. */
  readonly page: string;
  /** The width of the page's chart, in CSS pixels. */
  readonly width: number;
  /** The title of the page's chart. */
  readonly title: string;
  readonly onClose: () => void;
};

const themeOfPage = (): ExportLook["theme"] =>
  matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

type Preview = "drawing" | "drawn" | "failed";

/** The picture itself, as the server gives it under the address that is saved. */
const Picture = ({ address }: { readonly address: string }) => {
  const [shown, setShown] = useState<{ address: string; state: Preview }>();
  const state = shown?.address === address ? shown.state : "drawing";
  return (
    <div aria-busy={state === "drawing"} className="export-preview">
      {state === "failed" ? (
        <p>The picture could not be drawn. Choose another size, or try again in a moment.</p>
      ) : (
        // biome-ignore lint/performance/noImgElement: it shows the very file that is saved
        <img
          alt="Preview, as it will be saved"
          onError={() => setShown({ address, state: "failed" })}
          onLoad={() => setShown({ address, state: "drawn" })}
          src={address.replace("/chart.pdf?", "/chart.svg?")}
        />
      )}
    </div>
  );
};

/** The export of a chart: how the picture is to look, the very picture, and what can be done with it. */
export const ExportDialog = ({ query, page, width, title, onClose }: ExportDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [look, setLook] = useState<ExportLook>(() => ({
    format: "png",
    scale: 2,
    size: "page",
    theme: themeOfPage(),
    ground: "paper",
    without: [],
  }));
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const pngQuery = queryOf(query, { ...look, format: "png" }, width);
  const picture = `/chart.${look.format}?${queryOf(query, look, width)}`;
  return (
    <dialog
      aria-labelledby={heading}
      className="export"
      closedby="any"
      onClose={onClose}
      ref={dialog}
    >
      <form className="export-head" method="dialog">
        <h2 id={heading}>Export this chart</h2>
        <button className="button" type="submit">
          Close
        </button>
      </form>
      <ExportTitle look={look} onChange={setLook} title={title} />
      <div className="export-body">
        <Picture address={picture} />
        <ExportChoices look={look} onChange={setLook} />
      </div>
      <ExportActions
        csv={`/chart.csv?${query}`}
        page={page}
        picture={picture}
        png={`/chart.png?${pngQuery}`}
      />
    </dialog>
  );
};
