import { headers } from "next/headers";
import { originOf, pageOf } from "@/app/chart/address";
import type { ChartData } from "@/lib/chart/data";
import type { ChartSpec } from "@/lib/chart/spec";
import { chartWords } from "@/lib/chart/words";
import { oembedAddressOf, shareAddressesOf } from "./addresses";
import { chartAsDataset, inSentences } from "./dataset-data";
import { StructuredData } from "./structured-data";

type ShareTagsProps = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  /** The path and query of the page that is passed on; that of the chart where not said. */
  readonly page?: string;
  /** What the page is called; the title of its chart where not said. */
  readonly title?: string;
};

/**
 * What a page says to those who link to it: the title and picture of its chart for previews (Open Graph), where to ask for
 * a frame of it (oEmbed), and its figures as a dataset (schema.org). React moves all but the last into the head.
 */
export const ShareTags = async ({ spec, data, page = pageOf(spec), title }: ShareTagsProps) => {
  const origin = originOf(await headers());
  if (origin === undefined) return null;
  const words = chartWords(spec, data);
  const addresses = shareAddressesOf(spec);
  const image = origin + addresses.image;
  const label = inSentences([words.title, words.subtitle]);
  const properties = {
    "og:site_name": "Turnover",
    "og:type": "article",
    "og:title": title ?? words.title,
    "og:description": inSentences([
      ...(title === undefined ? [] : [words.title]),
      words.subtitle,
      words.source,
    ]),
    "og:url": origin + page,
    "og:image": image,
    "og:image:type": "image/png",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": label,
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta content={content} key={property} property={property} />
      ))}
      <meta content="summary_large_image" name="twitter:card" />
      <link
        href={oembedAddressOf(origin, addresses.chart)}
        rel="alternate"
        title={words.title}
        type="application/json+oembed"
      />
      <StructuredData data={chartAsDataset({ spec, data }, { origin, page })} />
    </>
  );
};
