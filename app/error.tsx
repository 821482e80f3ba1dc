"use client";

type FailureProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

/** A failure of ours: said plainly, with a way on, and with the number under which it stands in the log. */
export default function Failure({ error, reset }: FailureProps) {
  return (
    <>
      <h1>This page could not be drawn</h1>
      <p className="lede">The fault is ours, and nothing was lost.</p>
      {error.digest && (
        <p>
          Whoever runs this Turnover finds it in the log as <code>{error.digest}</code>.
        </p>
      )}
      <button className="button" type="button" onClick={reset}>
        Try again
      </button>
    </>
  );
}
