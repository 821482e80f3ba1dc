import { formatDate, Published } from "@/app/ui/published";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import type { NamedKey } from "@/lib/store/keys";
import { revokeNamedKey } from "./actions";

const Revoke = ({ id, name }: NamedKey) => (
  <details className="danger">
    <summary>
      Revoke<span className="unseen"> {name}</span>
    </summary>
    <form className="form" action={revokeNamedKey.bind(null, id)}>
      <label className="check">
        <input type="checkbox" name="meant" required /> It opens nothing any more, at once and for
        ever
      </label>
      <button type="submit" className="button">
        Revoke this key
      </button>
    </form>
  </details>
);

const Row = ({ named, maker }: { readonly named: NamedKey; readonly maker: string }) => (
  <tr>
    <th scope="row">
      {named.name}
      <span className="row-source">id {named.id}</span>
    </th>
    <td>{named.kind}</td>
    <td>
      <Published date={named.made.slice(0, 10)} />
      <span className="row-source">with {maker}</span>
    </td>
    <td>{named.lastUsed === null ? "never" : <Published date={named.lastUsed} />}</td>
    <td>
      {named.revoked === null ? (
        <Revoke {...named} />
      ) : (
        `revoked on ${formatDate(named.revoked.slice(0, 10))}`
      )}
    </td>
  </tr>
);

type KeyTableProps = {
  readonly keys: readonly NamedKey[];
  /** What a key is called, by its id. */
  readonly nameOf: (id: string) => string;
};

/** The keys with a name, the latest first; those that are revoked too. */
export const KeyTable = ({ keys, nameOf }: KeyTableProps) => (
  <TableRegion label="Keys">
    <TableHead columns={["Name", "Kind", "Made", "Last used", "State"]} />
    <tbody>
      {keys.map((named) => (
        <Row key={named.id} named={named} maker={nameOf(named.madeBy)} />
      ))}
    </tbody>
  </TableRegion>
);
