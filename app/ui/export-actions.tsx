"use client";

import { useState } from "react";

type ExportActionsProps = {
  /** Where the picture is, as chosen; the same as a PNG; its figures; the page that shows it. */
  readonly picture: string;
  readonly png: string;
  readonly csv: string;
  readonly page: string;
};

const asDownload = (address: string): string => `${address}&download=true`;

const loadPng = async (address: string): Promise<Blob> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the picture was refused (${answer.status})`);
  return answer.blob();
};

const canCopyImage = (): boolean =>
  typeof ClipboardItem !== "undefined" && navigator.clipboard?.write !== undefined;

/** What can be done with the picture: save it, copy it, copy the link to its page, save its figures. */
export const ExportActions = ({ picture, png, csv, page }: ExportActionsProps) => {
  const [told, setTold] = useState("");
  const tell = (copying: Promise<void>, done: string): void => {
    copying.then(
      () => setTold(done),
      () => setTold("The browser did not allow copying."),
    );
  };
  const copyImage = (): void =>
    // The promise goes into the item, since some browsers allow copying only during the click itself.
    tell(
      navigator.clipboard.write([new ClipboardItem({ "image/png": loadPng(png) })]),
      "The image is copied.",
    );
  const copyLink = (): void =>
    tell(
      navigator.clipboard.writeText(new URL(page, location.href).href),
      "The link to the page is copied.",
    );
  return (
    <div className="export-actions">
      <a className="button button-main" download href={asDownload(picture)}>
        Download
      </a>
      {canCopyImage() && (
        <button className="button" onClick={copyImage} type="button">
          Copy image
        </button>
      )}
      {navigator.clipboard && (
        <button className="button" onClick={copyLink} type="button">
          Copy link
        </button>
      )}
      <a className="button" download href={asDownload(csv)}>
        Data as CSV
      </a>
      <p role="status">{told}</p>
    </div>
  );
};
