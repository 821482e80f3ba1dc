"use client";

import { useEffect, useState } from "react";

type CopyTextProps = { readonly text: string; readonly what: string };

/** Copies a text and says so, calling it what it is ("sentence"); there only where the browser can copy. */
export const CopyText = ({ text, what }: CopyTextProps) => {
  const [canCopy, setCanCopy] = useState(false);
  const [told, setTold] = useState("");
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  if (!canCopy) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setTold(`The ${what} is copied.`),
      () => setTold("The browser did not allow copying."),
    );
  };
  return (
    <>
      <button className="button" onClick={copy} type="button">
        Copy the {what}
      </button>
      <span role="status">{told}</span>
    </>
  );
};
