"use client";

import { useId } from "react";
import type { NamedDataset } from "./answers";

/** What a person says of a file: whose next one it is (else it is a new dataset), and what a form's fields say. */
type TargetFieldsProps = {
  readonly fileName: string;
  readonly datasets: readonly NamedDataset[];
  readonly dataset: string;
  readonly onChoose: (dataset: string) => void;
};

/** "ixrac_2021-08.csv" proposes "ixrac 2021-08". */
const proposeName = (fileName: string): string =>
  fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replaceAll("_", " ")
    .trim() || fileName;

const NewDataset = ({ fileName }: { readonly fileName: string }) => (
  <>
    <label>
      Name
      <input name="name" defaultValue={proposeName(fileName)} required maxLength={200} />
    </label>
    <label>
      Publisher
      <input name="publisher" maxLength={200} placeholder="The office that counts" />
    </label>
    <label>
      Address of the source
      <input name="source" type="url" maxLength={2000} placeholder="https://" />
    </label>
    <label>
      Licence
      <input name="licence" maxLength={200} />
    </label>
  </>
);

/** The fields of a file before it is added. */
export const TargetFields = ({ fileName, datasets, dataset, onChoose }: TargetFieldsProps) => {
  const id = useId();
  return (
    <>
      {datasets.length > 0 && (
        <label>
          These figures are
          <select value={dataset} onChange={({ target }) => onChoose(target.value)}>
            {datasets.map((each) => (
              <option key={each.id} value={each.id}>
                the next file of “{each.name}”
              </option>
            ))}
            <option value="">a new dataset</option>
          </select>
        </label>
      )}
      {dataset === "" && <NewDataset fileName={fileName} />}
      <label>
        Released on
        <input name="released" type="date" aria-describedby={`${id}-released`} />
      </label>
      <p className="soft hint" id={`${id}-released`}>
        The day the office published it; today when left empty.
      </p>
      {dataset !== "" && (
        <label className="check">
          <input name="replace" type="checkbox" value="true" /> Withdraw the figures that are not in
          this file
        </label>
      )}
    </>
  );
};
