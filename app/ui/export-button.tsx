"use client";

import { type ComponentType, type MouseEvent, useState } from "react";
import type { ExportDialogProps } from "./export-dialog";

type ExportButtonProps = Pick<ExportDialogProps, "query" | "page">;
type Opened = { readonly Dialog: ComponentType<ExportDialogProps> } & Pick<
  ExportDialogProps,
  "title" | "width"
>;

/** The narrowest and the widest picture that can be asked for. */
const [leastWidth, mostWidth] = [320, 2400];

/** The width of the chart that the link stands by, in CSS pixels. */
const widthOfChart = (link: HTMLElement): number => {
  const chart = link.closest(":has(.chart-drawing)")?.querySelector(".chart-drawing");
  return Math.min(mostWidth, Math.max(leastWidth, chart?.clientWidth ?? 0));
};

/** The title of the chart that the link stands by, as the page shows it. */
const titleOfChart = (link: HTMLElement): string =>
  link.closest(":has(.chart-title)")?.querySelector(".chart-title")?.textContent ?? "";

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/**
 * Opens the export of a chart, whose code is loaded then; without script, or without that code, it is a link to the
 * picture. `query` is the canonical one of the picture, without its look, and `page` the address that shows the chart.
 */
export const ExportButton = ({ query, page }: ExportButtonProps) => {
  const [opened, setOpened] = useState<Opened>();
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    const link = event.currentTarget;
    import("./export-dialog").then(
      ({ ExportDialog }) =>
        setOpened({
          Dialog: ExportDialog,
          title: titleOfChart(link),
          width: widthOfChart(link),
        }),
      () => location.assign(link.href),
    );
  };
  return (
    <>
      <a aria-haspopup="dialog" className="button" href={`/chart.png?${query}`} onClick={open}>
        Export
      </a>
      {opened && (
        <opened.Dialog
          onClose={() => setOpened(undefined)}
          page={page}
          query={query}
          title={opened.title}
          width={opened.width}
        />
      )}
    </>
  );
};
