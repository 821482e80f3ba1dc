import { headers } from "next/headers";
import type { DatasetData } from "./dataset-data";

const nonceIn = (policy: string | null): string | undefined =>
  /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

/** JSON that may stand in HTML: nothing in it can end its element or begin another. */
export const toScriptText = (data: DatasetData): string =>
  JSON.stringify(data).replaceAll("<", "\\u003c");

/** A description of the page's data for search engines. No program: a block of data that no browser runs. */
export const StructuredData = async ({ data }: { readonly data: DatasetData }) => (
  <script
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON is not escaped as HTML is, and "<" does not occur in it
    dangerouslySetInnerHTML={{ __html: toScriptText(data) }}
    nonce={nonceIn((await headers()).get("content-security-policy"))}
    type="application/ld+json"
  />
);
