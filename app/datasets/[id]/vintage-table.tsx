import { formatDate, Published } from "@/app/ui/published";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import type { Vintage } from "@/lib/store/datasets";
import { undoUpload } from "./actions";
import { TimeLine } from "./time-line";

type VintageTableProps = {
  readonly dataset: string;
  readonly vintages: readonly Vintage[];
  readonly mayChange: boolean;
};

const number = (value: number): string => value.toLocaleString("en");

const Undo = ({ dataset, vintage }: { readonly dataset: string; readonly vintage: Vintage }) => (
  <details className="danger">
    <summary>Undo</summary>
    <form className="form" action={undoUpload.bind(null, dataset, vintage.number)}>
      <label className="check">
        <input type="checkbox" name="meant" required /> What only this file says is to be shown
        nowhere
      </label>
      <button type="submit" className="button">
        Undo vintage {vintage.number}
      </button>
    </form>
  </details>
);

const Row = ({
  dataset,
  vintage,
  mayChange,
}: Omit<VintageTableProps, "vintages"> & { readonly vintage: Vintage }) => {
  const { counts, undone } = vintage;
  return (
    <tr>
      <th scope="row">{vintage.number}</th>
      <td>
        <Published date={vintage.released} />
        {!vintage.releasedGiven && <span className="row-source">the day it came in</span>}
      </td>
      <td>
        <Published date={vintage.received.slice(0, 10)} />
        {undone !== null && (
          <span className="row-source">undone on {formatDate(undone.slice(0, 10))}</span>
        )}
      </td>
      <td className="number">{number(counts.added)}</td>
      <td className="number">{number(counts.revised)}</td>
      <td className="number">{number(counts.withdrawn)}</td>
      <td className="number">{number(counts.refused)}</td>
      <td>
        <a href={`/api/v1/datasets/${dataset}/vintages/${vintage.number}/raw`} download>
          {vintage.fileName}
        </a>
        {undone === null && vintage.number > 1 && (
          <span className="row-source">
            <a href={`/datasets/${dataset}?changes=${vintage.number}#changes`}>What it changed</a>
          </span>
        )}
        {mayChange && undone === null && <Undo dataset={dataset} vintage={vintage} />}
      </td>
    </tr>
  );
};

/** Every file that came in, the latest first, with what it brought and the file itself. */
export const VintageTable = ({ vintages, ...rest }: VintageTableProps) => (
  <section className="below" aria-labelledby="vintages">
    <h2 id="vintages">
      Vintages <small>each file, and what it brought</small>
    </h2>
    <TimeLine vintages={vintages} />
    <TableRegion label="Files as they came in">
      <TableHead
        columns={[
          "No.",
          "Released",
          "Came in",
          { number: "Added" },
          { number: "Revised" },
          { number: "Withdrawn" },
          { number: "Not read" },
          "File",
        ]}
      />
      <tbody>
        {vintages.toReversed().map((vintage) => (
          <Row key={vintage.number} vintage={vintage} {...rest} />
        ))}
      </tbody>
    </TableRegion>
  </section>
);
