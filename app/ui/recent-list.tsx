import type { RecentChange } from "@/lib/store/recent";
import { Published } from "./published";

const counted = (count: number): string => (count === 1 ? "1 fact" : `${count} facts`);

const keyOf = (change: RecentChange): string =>
  change.kind === "file" ? `${change.dataset} ${change.number}` : `${change.kind} ${change.id}`;

const What = ({ change }: { readonly change: RecentChange }) => {
  if (change.kind === "file")
    return (
      <>
        <a href={`/datasets/${change.dataset}`}>{change.name}</a>
        <span className="soft">
          {" "}
          · {change.number === 1 ? "first file" : `file ${change.number}`}, released{" "}
          <Published date={change.released} />
        </span>
      </>
    );
  const { id, title, outlet, facts } = change;
  return (
    <>
      <a href={`/articles/${id}`}>{title ?? outlet ?? "Without a title"}</a>
      <span className="soft">
        {title && outlet && ` · ${outlet}`} ·{" "}
        {change.kind === "article" ? counted(facts) : `${counted(facts)} corrected`}
      </span>
    </>
  );
};

type RecentListProps = { readonly changes: readonly RecentChange[]; readonly more?: string };

/** What came in last: files, articles and corrections, each with its day. */
export const RecentList = ({ changes, more }: RecentListProps) => (
  <section aria-labelledby="recent" className="below">
    <h2 id="recent">Recently changed</h2>
    {changes.length === 0 && (
      <p className="soft">
        Nothing has come in yet. <a href="/datasets/new">Add a file of figures</a> or{" "}
        <a href="/articles/new">paste an article</a>.
      </p>
    )}
    <ul className="plain-list">
      {changes.map((change) => (
        <li key={keyOf(change)}>
          <Published date={change.at.slice(0, 10)} />
          <What change={change} />
        </li>
      ))}
    </ul>
    {more && changes.length > 0 && (
      <p>
        <a href={more}>All recent changes</a>
      </p>
    )}
  </section>
);
