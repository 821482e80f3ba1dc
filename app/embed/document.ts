import { pageOf } from "@/app/chart/address";
import { drawingsOf, withoutFrame } from "@/app/chart/drawings";
import { type FigureRow, figureRowsOf } from "@/app/chart/figure-rows";
import type { ChartData } from "@/lib/chart/data";
import { sampleOf, sampleSize } from "@/lib/chart/key-sample";
import { listChartEvents } from "@/lib/chart/model";
import { type ChartSpec, type ChartTheme, chartThemes } from "@/lib/chart/spec";
import { chartWords, modelOf } from "@/lib/chart/words";
import { type Html, html } from "./html";
import { embedStyle } from "./style";

type Embedded = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  /** The theme that is asked for; without it the reader's own. */
  readonly theme?: ChartTheme | undefined;
};

const pictureOf = ({ spec, data, theme }: Embedded, label: string): Html => {
  const drawings = drawingsOf(spec, data, theme && [theme]);
  const last = drawings.at(-1);
  const sources = drawings
    .slice(0, -1)
    .map(
      ({ media, address, size }) =>
        html`<source media="${media}" srcset="${address}" width="${size.width}" height="${size.height}">`,
    );
  return html`<picture>${sources}<img alt="${label}" src="${last?.address}" width="${last?.size.width}" height="${last?.size.height}"></picture>`;
};

const keyMarkOf = (path: string, colour: string, shownIn: string): Html =>
  html`<path class="${shownIn}" d="${path}" fill="${colour}"/>`;

/** The names of the lines with samples of their marks, as the drawing leaves them to who shows it. */
const keyOf = ({ spec, data, theme }: Embedded): Html => {
  const themes = theme === undefined ? chartThemes : [theme];
  const models = themes.map((each) => modelOf({ ...withoutFrame(spec), theme: each }, data));
  const items = (data.toggles ?? []).flatMap(({ label, isHidden }) => {
    const marks = models.flatMap((model, index) => {
      const sample = isHidden ? undefined : sampleOf(model, label);
      const shownIn = theme === undefined ? `in-${themes[index]}` : "shown";
      return sample ? [keyMarkOf(sample.path, sample.colour, shownIn)] : [];
    });
    const { width, height } = sampleSize;
    return marks.length > 0
      ? [
          html`<li><svg aria-hidden="true" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${marks}</svg> ${label}</li>`,
        ]
      : [];
  });
  return items.length === 0 ? html`` : html`<ul class="key">${items}</ul>`;
};

const rowOf = ({ period, label, figure, range, status, source }: FigureRow): Html =>
  html`<tr><th scope="row">${period}</th><td>${label}</td><td class="number">${figure}</td><td class="number">${range}</td><td>${status}</td><td>${source}</td></tr>`;

const tableOf = (rows: readonly FigureRow[]): Html =>
  rows.length === 0
    ? html``
    : html`<details><summary>${rows.length === 1 ? "1 figure" : `${rows.length} figures`} in a table</summary><section aria-label="Every figure, by period" tabindex="0"><table><thead><tr><th scope="col">Period</th><th scope="col">What</th><th scope="col" class="number">Figure</th><th scope="col" class="number">Range</th><th scope="col">Status</th><th scope="col">Source</th></tr></thead><tbody>${rows.map(rowOf)}</tbody></table></section></details>`;

const eventsOf = ({ spec, data }: Embedded): Html => {
  const events = listChartEvents(withoutFrame(spec), data);
  const items = events.map(
    ({ number, title, date }) => html`<li value="${number}">${title}, ${date}</li>`,
  );
  return items.length === 0
    ? html``
    : html`<details><summary>Events in the picture</summary><ol>${items}</ol></details>`;
};

/**
 * A chart as a document of its own that other sites frame: its words, its drawing of the server for each width and theme,
 * its events and its figures in a table. It needs no script, and its links leave the frame.
 */
export const writeEmbed = (embedded: Embedded): string => {
  const { spec, data, theme } = embedded;
  const { title, subtitle, notes, source, address } = chartWords(withoutFrame(spec), data);
  const page = address ?? pageOf(spec);
  const root = theme === undefined ? html`` : html` data-theme="${theme}"`;
  return html`<!doctype html>
<html lang="en"${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><link rel="canonical" href="${page}"><style>${{ html: embedStyle }}</style></head>
<body><main><figure><figcaption><h1>${title}</h1><p class="soft">${subtitle}</p></figcaption>
${keyOf(embedded)}${pictureOf(embedded, `${title}. ${subtitle}`)}
${eventsOf(embedded)}${tableOf(figureRowsOf(spec, data))}
<p class="soft foot"><span>${[...notes, source].join(" ")}</span><a href="${page}" target="_blank" rel="noopener">Open at Turnover<small> (new window)</small></a></p></figure></main></body></html>
`.html;
};
