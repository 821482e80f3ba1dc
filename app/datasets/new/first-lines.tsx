"use client";

import { useEffect, useState } from "react";

const shownLines = 6;
const lookedAtBytes = 4096;

/** How a file begins, to see what a question or a refusal is about. Shows nothing of a file that is no text. */
export const FirstLines = ({ file }: { readonly file: File }) => {
  const [lines, setLines] = useState("");
  useEffect(() => {
    let isShown = true;
    file
      .slice(0, lookedAtBytes)
      .text()
      .then((text) => {
        if (isShown && !text.includes("\0"))
          setLines(
            text
              .split(/\r\n|\r|\n/)
              .slice(0, shownLines)
              .join("\n"),
          );
      });
    return () => {
      isShown = false;
    };
  }, [file]);
  return (
    lines !== "" && (
      <figure className="first-lines">
        <figcaption className="soft">The file begins:</figcaption>
        <pre>{lines}</pre>
      </figure>
    )
  );
};
