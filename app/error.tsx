"use client";

/** A failure of ours: said plainly, with a way on. */
export default function Failure({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <h1>This page could not be drawn</h1>
      <p className="lede">The fault is ours, and nothing was lost.</p>
      <button className="button" type="button" onClick={reset}>
        Try again
      </button>
    </>
  );
}
