import type { Metadata } from "next";
import { isOpenRefusal, openRefusals } from "./refusals";

export const metadata: Metadata = { title: "Open a picture" };

type OpenPageProps = {
  readonly searchParams: Promise<{ readonly refused?: string | string[] }>;
};

/** Where a picture leads back to the chart that it was exported from. */
export default async function OpenPage({ searchParams }: OpenPageProps) {
  const refused = String((await searchParams).refused ?? "");
  return (
    <>
      <h1>Open a picture</h1>
      <p className="lede">
        A chart saved here as PNG, SVG or PDF says inside what it shows. Choose such a file to come
        to its chart, and to see whether its figures have been revised since.
      </p>
      {isOpenRefusal(refused) && (
        <p className="refusal" role="alert">
          <b>{openRefusals[refused]}</b>
        </p>
      )}
      <form action="/api/open" className="form" encType="multipart/form-data" method="post">
        <label htmlFor="file">Picture, or drop it on the button</label>
        <input
          accept=".png,.svg,.pdf,image/png,image/svg+xml,application/pdf"
          id="file"
          name="file"
          required
          type="file"
        />
        <button className="button button-main" type="submit">
          Open its chart
        </button>
      </form>
      <p className="soft">The file is only read: nothing of it is kept.</p>
    </>
  );
}
