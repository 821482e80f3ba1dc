import type { DatasetSummary } from "@/lib/store/datasets";
import { removeDataset, saveDetails } from "./actions";

type EditingProps = { readonly dataset: DatasetSummary; readonly refused: string | undefined };

const refusals: Readonly<Record<string, string>> = {
  "empty-name": "A dataset needs a name.",
  "name-taken": "Another dataset has this name already. Nothing was changed.",
  "other-name": "What was typed is not the name of this dataset. Nothing was deleted.",
  "not-meant": "Tick that it is meant. Nothing was undone.",
};

const Details = ({ dataset }: Pick<EditingProps, "dataset">) => (
  <form className="form" action={saveDetails.bind(null, dataset.id)}>
    <label>
      Name
      <input name="name" defaultValue={dataset.name} required maxLength={200} />
    </label>
    <label>
      Publisher
      <input name="publisher" defaultValue={dataset.publisher ?? ""} maxLength={200} />
    </label>
    <label>
      Address of the source
      <input name="source" defaultValue={dataset.source ?? ""} maxLength={2000} />
    </label>
    <label>
      Licence
      <input name="licence" defaultValue={dataset.licence ?? ""} maxLength={200} />
    </label>
    <button type="submit" className="button">
      Save details
    </button>
  </form>
);

const Delete = ({ dataset }: Pick<EditingProps, "dataset">) => (
  <form className="form" action={removeDataset.bind(null, dataset.id)}>
    <p>
      All its figures and vintages go, and cannot be brought back. Type its name, “{dataset.name}”,
      to confirm.
    </p>
    <label>
      Name of the dataset
      <input name="name" required autoComplete="off" />
    </label>
    <button type="submit" className="button">
      Delete this dataset
    </button>
  </form>
);

/** What an editor can change of a dataset: what is said of it, and whether it is there. */
export const Editing = ({ dataset, refused = "" }: EditingProps) => (
  <section className="below" aria-label="Change this dataset">
    {refusals[refused] && (
      <p className="refusal" role="alert">
        <b>{refusals[refused]}</b>
      </p>
    )}
    <details
      className="more"
      id="details"
      open={refused === "empty-name" || refused === "name-taken"}
    >
      <summary>Edit its name, publisher, source or licence</summary>
      <Details dataset={dataset} />
    </details>
    <details className="more danger" id="delete" open={refused === "other-name"}>
      <summary>Delete this dataset</summary>
      <Delete dataset={dataset} />
    </details>
  </section>
);
