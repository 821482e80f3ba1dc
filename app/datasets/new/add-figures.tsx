"use client";

import { type ChangeEvent, type DragEvent, type ReactNode, useRef, useState } from "react";
import { useEarlyChoices } from "@/app/ui/use-early-choices";
import type { Imported } from "./answers";
import { FileCard } from "./file-card";

type Chosen = { readonly key: number; readonly file: File };

type AddFiguresProps = {
  /** The fields of the form where there is no script. */
  readonly plain: ReactNode;
};

/** Where files are dropped or chosen; each is shown as it was read and added on its own. */
export const AddFigures = ({ plain }: AddFiguresProps) => {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [isOver, setOver] = useState(false);
  const keys = useRef(0);
  const form = useRef<HTMLFormElement>(null);
  useEarlyChoices(form);
  const add = (files: readonly File[]): void => {
    const more = files.map((file) => ({ key: keys.current++, file }));
    setChosen((before) => [...before, ...more]);
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = "";
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  /** A single file leads to its dataset; of several the rest is still to be looked at. */
  const done = ({ dataset, vintage }: Imported): void => {
    if (chosen.length === 1) location.assign(`/datasets/${dataset}?changes=${vintage}#changes`);
  };
  return (
    <>
      <form
        action="/api/v1/datasets"
        className="form"
        encType="multipart/form-data"
        method="post"
        ref={form}
      >
        <label
          className="drop"
          data-over={isOver}
          onDragOver={over}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <b>Drop CSV files here, or choose them</b>
          <input type="file" name="file" multiple onChange={choose} />
        </label>
        {plain}
      </form>
      {chosen.map(({ key, file }) => (
        <FileCard
          key={key}
          file={file}
          onDone={done}
          onRemove={() => setChosen((before) => before.filter((each) => each.key !== key))}
        />
      ))}
    </>
  );
};
