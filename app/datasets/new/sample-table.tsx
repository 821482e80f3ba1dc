import { describeSeries } from "@/app/datasets/series-words";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import type { SampleLine } from "@/lib/csv";

const Read = ({ observations }: Pick<SampleLine, "observations">) => (
  <ul className="read">
    {observations.map(({ series, shown, value }) => (
      <li key={`${describeSeries(series)} ${shown}`}>
        <b>
          {value === null ? "missing" : value.toLocaleString("en", { maximumFractionDigits: 9 })}
        </b>{" "}
        {shown}
        <span className="row-source">{describeSeries(series)}</span>
      </li>
    ))}
  </ul>
);

/** The first lines that hold figures, as they stand in the file, each beside what was read from it. */
export const SampleTable = ({ sample }: { readonly sample: readonly SampleLine[] }) => (
  <TableRegion label="Lines of the file and what was read from them">
    <TableHead columns={["Line", "As it stands", "What was read"]} />
    <tbody>
      {sample.map(({ line, raw, observations }) => (
        <tr key={line}>
          <th scope="row">{line}</th>
          <td>
            <code className="raw">{raw}</code>
          </td>
          <td>
            <Read observations={observations} />
          </td>
        </tr>
      ))}
    </tbody>
  </TableRegion>
);
