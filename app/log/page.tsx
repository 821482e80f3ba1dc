import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { editor } from "@/app/access";
import { logQuerySchema } from "@/app/api/v1/log/filter";
import { store } from "@/app/database";
import { Published } from "@/app/ui/published";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import { type LogEntry, listLog } from "@/lib/store/log";
import { describeAction, describeKey, pageOf } from "./words";
import "./log.css";

export const metadata: Metadata = { title: "Log of changes" };

type LogProps = { readonly searchParams: Promise<Readonly<Record<string, string | string[]>>> };

const Row = ({ entry }: { readonly entry: LogEntry }) => {
  const { at, action, subject, by } = entry;
  const page = pageOf(entry);
  return (
    <tr>
      <td>
        <Published date={at.slice(0, 10)} /> <span className="row-source">{at.slice(11, 19)}</span>
      </td>
      <td>{describeAction(action)}</td>
      <td className="log-subject">{page ? <a href={page}>{subject}</a> : subject}</td>
      <td>
        <a href={`/log?${new URLSearchParams({ by })}`}>{describeKey(entry)}</a>
      </td>
    </tr>
  );
};

const LogTable = ({ entries }: { readonly entries: readonly LogEntry[] }) => (
  <TableRegion label="Log of changes">
    <TableHead columns={["When (UTC)", "What", "Of what", "With which key"]} />
    <tbody>
      {entries.map((entry) => (
        <Row entry={entry} key={entry.id} />
      ))}
    </tbody>
  </TableRegion>
);

const Days = ({ from = "", to = "" }: { readonly from?: string; readonly to?: string }) => (
  <form action="/log" className="inline-form" method="get">
    <label htmlFor="log-from">From</label>
    <input defaultValue={from} id="log-from" name="from" type="date" />
    <label htmlFor="log-to">to</label>
    <input defaultValue={to} id="log-to" name="to" type="date" />
    <button className="button" type="submit">
      Show
    </button>
  </form>
);

const given = (query: Readonly<Record<string, string | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );

/** What was changed, when and with which key, for whoever may change data. */
export default async function Log({ searchParams }: LogProps) {
  if (!(await editor())) redirect("/sign-in?back=/log&needs=editor");
  const asked = Object.entries(await searchParams).filter(([, value]) => value !== "");
  const { cursor, limit, ...filter } =
    logQuerySchema.safeParse(Object.fromEntries(asked)).data ?? {};
  const { db } = await store();
  const { entries, next } = await listLog(db, filter, { cursor, limit });
  return (
    <>
      <h1>Log of changes</h1>
      <p className="lede">What was changed, when and with which key, the latest first.</p>
      <Days {...filter} />
      {entries.length === 0 ? (
        <p className="soft">Nothing was logged.</p>
      ) : (
        <LogTable entries={entries} />
      )}
      <nav aria-label="Pages of the log" className="pages">
        {cursor && <a href={`/log?${given(filter)}`}>First page</a>}
        {next && (
          <a href={`/log?${given({ ...filter, cursor: next })}`} rel="next">
            Next
          </a>
        )}
        <a download href={`/api/v1/log.csv?${given(filter)}`}>
          All of it as CSV
        </a>
      </nav>
    </>
  );
}
