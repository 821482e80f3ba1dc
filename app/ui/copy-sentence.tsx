"use client";

import { useEffect, useState } from "react";

/** Copies a sentence with its source; there only where the browser can copy. */
export const CopySentence = ({ text }: { readonly text: string }) => {
  const [canCopy, setCanCopy] = useState(false);
  const [told, setTold] = useState("");
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  if (!canCopy) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setTold("The sentence is copied."),
      () => setTold("The browser did not allow copying."),
    );
  };
  return (
    <>
      <button className="button" onClick={copy} type="button">
        Copy the sentence
      </button>
      <span role="status">{told}</span>
    </>
  );
};
