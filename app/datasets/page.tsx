import type { Metadata } from "next";
import { reading } from "@/app/database";
import { DatasetList } from "@/app/ui/dataset-list";
import { listDatasets } from "@/lib/store/datasets";

export const metadata: Metadata = { title: "Datasets" };

/** All datasets, and the way in for new figures. */
export default async function Datasets() {
  const db = await reading();
  return (
    <>
      <h1>Datasets</h1>
      <p className="lede">
        The files that offices published, with every earlier version of each figure.
      </p>
      <p>
        <a className="button button-main" href="/datasets/new">
          Add figures
        </a>
      </p>
      <DatasetList datasets={await listDatasets(db)} />
    </>
  );
}
