import type { Metadata } from "next";
import { editor } from "@/app/access";
import { KeyField } from "./key-field";

export const metadata: Metadata = { title: "Sign in" };

type SignInProps = {
  readonly searchParams: Promise<{ refused?: string | string[]; back?: string | string[] }>;
};

const refusals = new Map([
  ["wrong", "This is not the editor’s key."],
  ["too-many", "Too many wrong keys were tried. Wait a minute, then try again."],
]);

/** Where the editor's key opens a session, and where it is ended. */
export default async function SignIn({ searchParams }: SignInProps) {
  const { refused, back = "/" } = await searchParams;
  const refusal = refusals.get(String(refused));
  const signedIn = await editor();
  return (
    <>
      <h1>{signedIn ? "You are signed in" : "Sign in to change things"}</h1>
      <p className="lede">
        Everyone may read. Adding and changing figures needs the editor’s key: it was shown when
        Turnover was first started, or is set as TURNOVER_EDITOR_KEY.
      </p>
      {refusal && (
        <p className="refusal" role="alert">
          <b>{refusal}</b>
        </p>
      )}
      <form className="form" action="/api/session" method="post">
        <input type="hidden" name="back" value={String(back)} />
        {signedIn ? (
          <button className="button" type="submit" name="end" value="true">
            Sign out
          </button>
        ) : (
          <>
            <label htmlFor="key">Editor’s key</label>
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
