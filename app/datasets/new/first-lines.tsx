"use client";

import { useEffect, useState } from "react";

const shownLines = 6;
const lookedAtBytes = 4096;

type FirstLinesProps = {
  readonly file: File;
  /** The label of its encoding, as far as it was found. */
  readonly encoding?: string | undefined;
};

/** How a file begins, to see what a question or a refusal is about. Shows nothing of a file that is no text. */
export const FirstLines = ({ file, encoding }: FirstLinesProps) => {
  const [lines, setLines] = useState("");
  useEffect(() => {
    let isShown = true;
    file
      .slice(0, lookedAtBytes)
      .arrayBuffer()
      .then((bytes) => {
        const text = new TextDecoder(encoding).decode(bytes);
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
  }, [file, encoding]);
  return (
    lines !== "" && (
      <figure className="first-lines">
        <figcaption className="soft">The file begins:</figcaption>
        <pre>{lines}</pre>
      </figure>
    )
  );
};
