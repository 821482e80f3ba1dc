import type { Metadata } from "next";
import { type Holder, holder } from "@/app/access";
import { settings } from "@/app/database";
import { mayDo } from "@/lib/access/rights";
import { KeyField } from "./key-field";

export const metadata: Metadata = { title: "Sign in" };

type Given = "refused" | "back" | "needs";
type SignInProps = {
  readonly searchParams: Promise<{ readonly [Name in Given]?: string | string[] }>;
};

const refusals = new Map([
  ["wrong", "This is not a key of this store."],
  ["revoked", "This key was revoked."],
  ["too-many", "Too many wrong keys were tried. Wait a minute, then try again."],
]);

const needs = new Map([
  ["editor", "That page needs an editor’s key."],
  ["admin", "That page needs an admin’s key."],
]);

const opens: Readonly<Record<Holder["kind"], string>> = {
  reader: "With it you may read.",
  editor: "With it you may read, and add, correct and remove figures, articles and events.",
  admin: "With it you may do everything, and make and revoke keys.",
};

const SignedIn = ({ who }: { readonly who: Holder }) => (
  <>
    <h1>You are signed in</h1>
    <p className="lede">
      Your key is “{who.name}”. {opens[who.kind]}
    </p>
    {mayDo(who.kind, "editor") && (
      <p>
        <a href="/log">The log of changes</a>
        {mayDo(who.kind, "admin") && (
          <>
            {", "}
            <a href="/keys">keys</a>
          </>
        )}
      </p>
    )}
  </>
);

const SignedOut = () => (
  <>
    <h1>{settings().isPrivate ? "Sign in to read" : "Sign in to change things"}</h1>
    <p className="lede">
      {settings().isPrivate
        ? "Reading here needs a key; changing figures needs an editor’s."
        : "Everyone may read. Adding and changing figures needs an editor’s key."}{" "}
      Ask whoever runs this Turnover for one. The first key was shown when it was first started, or
      is set as TURNOVER_EDITOR_KEY.
    </p>
  </>
);

/** Where a key opens a session, and where it is ended. */
export default async function SignIn({ searchParams }: SignInProps) {
  const { refused, back = "/", needs: needed } = await searchParams;
  const refusal = refusals.get(String(refused)) ?? needs.get(String(needed));
  const who = await holder();
  return (
    <>
      {who ? <SignedIn who={who} /> : <SignedOut />}
      {refusal && (
        <p className="refusal" role="alert">
          <b>{refusal}</b>
        </p>
      )}
      <form className="form" action="/api/session" method="post">
        <input type="hidden" name="back" value={String(back)} />
        {who ? (
          <button className="button" type="submit" name="end" value="true">
            Sign out
          </button>
        ) : (
          <>
            <label htmlFor="key">Key</label>
            <KeyField id="key" />
            <button className="button" type="submit">
              Sign in
            </button>
          </>
        )}
      </form>
    </>
  );
}
