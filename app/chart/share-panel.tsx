import { shareAddressesOf } from "@/app/share/addresses";
import { frameCodeOf, frameSizeOf } from "@/app/share/frame";
import type { ChartData } from "@/lib/chart/data";
import type { ChartSpec } from "@/lib/chart/spec";
import { chartWords } from "@/lib/chart/words";

type SharePanelProps = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  /** Where this page was asked for, "https://turnover.example". */
  readonly origin: string;
};

/** How a chart is passed on: its permanent link, and the code by which another site frames it. */
export const SharePanel = ({ spec, data, origin }: SharePanelProps) => {
  const { chart, embed } = shareAddressesOf(spec);
  const { title } = chartWords(spec, data);
  const code = frameCodeOf({ address: origin + embed, title, ...frameSizeOf(spec, data) });
  return (
    <section aria-labelledby="share" className="below form share">
      <h2 id="share">Pass it on</h2>
      <label htmlFor="share-link">Permanent link to this chart</label>
      <input id="share-link" readOnly value={origin + chart} />
      <label htmlFor="share-code">Code to show it on another site</label>
      <textarea id="share-code" readOnly rows={4} value={code} />
      <p className="soft">
        Sites that know oEmbed need only the link. <a href={embed}>See it as others show it</a>.
      </p>
    </section>
  );
};
