"use client";

import { type FormEvent, useId, useState } from "react";
import { ProblemList } from "@/app/ui/problem-list";
import type { Imported, NamedDataset } from "./answers";
import { isInspection, ReadingView } from "./reading-view";
import { TargetFields } from "./target-fields";
import { UploadProgress } from "./upload-progress";
import { useInspection } from "./use-inspection";
import { type FileParameters, useUpload } from "./use-upload";

type FileCardProps = {
  readonly file: File;
  readonly onRemove: () => void;
  readonly onDone: (imported: Imported) => void;
};

const fieldsOf = (form: HTMLFormElement): FileParameters =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));

/** What an upload brought, with the way to its dataset. */
const Done = ({ imported }: { readonly imported: Imported }) => (
  <p role="status">
    <b>
      {imported.changed === 0
        ? "Nothing is new in this file."
        : `${imported.changed.toLocaleString("en")} figures are in.`}
    </b>{" "}
    <a href={`/datasets/${imported.dataset}?changes=${imported.vintage}#changes`}>
      See the dataset
    </a>
  </p>
);

/** One chosen file: how it is read, what is said of it, and its way in. */
export const FileCard = ({ file, onRemove, onDone }: FileCardProps) => {
  const id = useId();
  const inspection = useInspection(file);
  const { answer, isReading, given } = inspection;
  const { progress, refused, imported, send, stop } = useUpload(onDone);
  const [chosen, setChosen] = useState<string>();
  const known = answer && isInspection(answer) ? answer.datasets : [];
  const conflicting: readonly NamedDataset[] = refused?.dataset ? [refused.dataset] : [];
  const datasets = [...new Map([...known, ...conflicting].map((each) => [each.id, each])).values()];
  const dataset = chosen ?? datasets[0]?.id ?? "";
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    send({ file, mapping: given, dataset, parameters: fieldsOf(event.currentTarget) });
  };
  return (
    <section className="file-card" aria-labelledby={id} aria-busy={isReading}>
      <h2 id={id}>
        {file.name}
        <button type="button" className="button" onClick={progress ? stop : onRemove}>
          {progress ? "Call off" : "Remove"}
        </button>
      </h2>
      <p role="status" className="soft">
        {isReading ? "Reading…" : ""}
      </p>
      {answer && !imported && <ReadingView {...inspection} answer={answer} file={file} />}
      {answer && isInspection(answer) && !imported && (
        <form className="form" onSubmit={submit}>
          <TargetFields
            fileName={file.name}
            datasets={datasets}
            dataset={dataset}
            onChoose={setChosen}
          />
          {refused && (
            <div role="alert" className="refusal">
              <b>{refused.detail}</b>
              <ProblemList problems={refused.problems ?? []} count={refused.count ?? 0} />
            </div>
          )}
          {progress ? (
            <UploadProgress progress={progress} />
          ) : (
            <button type="submit" className="button button-main" disabled={isReading}>
              Add these figures
            </button>
          )}
        </form>
      )}
      {imported && <Done imported={imported} />}
    </section>
  );
};
