import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { editor } from "@/app/access";
import { originOf } from "@/app/chart/address";
import { reading } from "@/app/database";
import { storedAsDataset } from "@/app/share/dataset-data";
import { StructuredData } from "@/app/share/structured-data";
import { linkOf } from "@/lib/link";
import { describePeriod } from "@/lib/period";
import { type DatasetSpan, findDatasetSpan } from "@/lib/store/dataset-span";
import { type DatasetSummary, findDataset, type Vintage } from "@/lib/store/datasets";
import { listSeries } from "@/lib/store/series";
import { listVintageChanges } from "@/lib/store/vintage-changes";
import "../datasets.css";
import { ChangeList } from "./change-list";
import { Editing } from "./editing";
import { SeriesTable } from "./series-table";
import { VintageTable } from "./vintage-table";

type DatasetProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<{
    readonly cursor?: string;
    readonly changes?: string;
    readonly refused?: string;
  }>;
};

const seriesOfPage = 50;

const find = cache(async (id: string) => findDataset(await reading(), decodeURIComponent(id)));

/** The dataset's name as the title. */
export const generateMetadata = async ({ params }: DatasetProps): Promise<Metadata> => ({
  title: (await find((await params).id))?.dataset.name ?? "No such dataset",
});

const Lede = ({ dataset }: { readonly dataset: DatasetSummary }) => {
  const { publisher, source, licence } = dataset;
  const link = source === null ? undefined : linkOf(source);
  const known = [publisher, source, licence].some((detail) => detail !== null);
  return (
    <p className="lede">
      {!known && "Its publisher, source and licence are not said."}
      {publisher}
      {publisher && source && " · "}
      {link ? <a href={link}>{link}</a> : source}
      {(publisher ?? source) && licence && " · "}
      {licence}
    </p>
  );
};

/** Whole years from one to another are said by their numbers alone, anything else by its months. */
const spanWords = (span: DatasetSpan | undefined): string => {
  if (!span) return "";
  const { first, end } = span;
  const areYears = first % 12 === 0 && end % 12 === 0 && end - first > 12;
  if (areYears) return `, ${first / 12}–${end / 12 - 1}`;
  return `, ${describePeriod({ start: first, months: end - first })}`;
};

const Holdings = ({
  dataset,
  span,
}: {
  readonly dataset: DatasetSummary;
  readonly span: DatasetSpan | undefined;
}) => (
  <>
    <p>
      {dataset.observations.toLocaleString("en")} figures in {dataset.series.toLocaleString("en")}{" "}
      series{spanWords(span)}
    </p>
    <ul className="tools">
      <li>
        <a className="button" href={`/api/v1/observations.csv?dataset=${dataset.id}`} download>
          All figures (CSV)
        </a>
      </li>
      {dataset.vintages > 1 && (
        <li>
          <a className="button" href={`/api/v1/datasets/${dataset.id}/revisions.csv`} download>
            All revisions (CSV)
          </a>
        </li>
      )}
      <li>
        <a className="button" href="/datasets/new">
          Add figures
        </a>
      </li>
    </ul>
  </>
);

const Changes = async ({
  dataset,
  vintage,
}: {
  readonly dataset: string;
  readonly vintage: Vintage | undefined;
}) => {
  if (!vintage) return null;
  const db = await reading();
  const changes = await listVintageChanges(db, { dataset, number: vintage.number });
  return <ChangeList dataset={dataset} vintage={vintage} changes={changes} />;
};

/** The vintage released last, unless it is the only one that counts: a first file changes nothing. */
const latestChange = (vintages: readonly Vintage[]): Vintage | undefined => {
  const visible = vintages.filter(({ undone }) => undone === null);
  return visible.length < 2
    ? undefined
    : visible.reduce((last, each) => (each.released >= last.released ? each : last));
};

/** A dataset: what it is, what it holds, its series, the files it came in, and what an editor can change. */
export default async function Dataset({ params, searchParams }: DatasetProps) {
  const found = await find((await params).id);
  if (!found) notFound();
  const { dataset, vintages } = found;
  const { cursor, changes, refused } = await searchParams;
  const db = await reading();
  const [signedIn, span, page] = await Promise.all([
    editor(),
    findDatasetSpan(db, dataset.id),
    listSeries(db, { dataset: dataset.id }, { cursor, limit: seriesOfPage }),
  ]);
  const origin = originOf(await headers());
  const path = `/datasets/${dataset.id}`;
  return (
    <>
      {origin && <StructuredData data={storedAsDataset(dataset, span, origin)} />}
      <h1>{dataset.name}</h1>
      <Lede dataset={dataset} />
      <Holdings dataset={dataset} span={span} />
      <Changes
        dataset={dataset.id}
        vintage={vintages.find((each) => String(each.number) === changes) ?? latestChange(vintages)}
      />
      <SeriesTable
        series={page.series}
        first={cursor === undefined ? undefined : `${path}#series`}
        next={page.next === null ? undefined : `${path}?cursor=${page.next}#series`}
      />
      <VintageTable dataset={dataset.id} vintages={vintages} mayChange={signedIn !== undefined} />
      {signedIn && <Editing dataset={dataset} refused={refused} />}
    </>
  );
}
