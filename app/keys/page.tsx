import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { admin } from "@/app/access";
import { store } from "@/app/database";
import { firstKeyName } from "@/lib/access/guard";
import { listKeys } from "@/lib/store/keys";
import { KeyTable } from "./key-table";
import { MakeForm } from "./make-form";
import "./keys.css";

export const metadata: Metadata = { title: "Keys" };

type KeysProps = { readonly searchParams: Promise<{ refused?: string | string[] }> };

/** The keys beside the first one, for whoever holds an admin's key. */
export default async function Keys({ searchParams }: KeysProps) {
  if (!(await admin())) redirect("/sign-in?back=/keys&needs=admin");
  const [{ db }, { refused }] = await Promise.all([store(), searchParams]);
  const keys = await listKeys(db);
  const names = new Map(keys.map(({ id, name }) => [id, name]));
  return (
    <>
      <h1>Keys</h1>
      <p className="lede">
        Give everyone and every program a key of their own, so that the log says who did what and
        one can be revoked without the others. The first key, of the settings or of the first start,
        is an admin’s and is not listed.
      </p>
      {refused && (
        <p className="refusal" role="alert">
          <b>Tick that it is meant. Nothing was revoked.</b>
        </p>
      )}
      <section aria-labelledby="make">
        <h2 id="make">Make a key</h2>
        <MakeForm />
      </section>
      <section className="below" aria-labelledby="all">
        <h2 id="all">
          All keys <small>the latest first; last use by the day, UTC</small>
        </h2>
        {keys.length === 0 ? (
          <p>There is only the first key.</p>
        ) : (
          <KeyTable keys={keys} nameOf={(id) => names.get(id) ?? `the ${firstKeyName}`} />
        )}
      </section>
    </>
  );
}
