"use client";

import { useId } from "react";
import type { ExportLook } from "./export-look";

type ExportTitleProps = {
  /** The title of the page's chart. */
  readonly title: string;
  readonly look: ExportLook;
  readonly onChange: (look: ExportLook) => void;
};

/** The title of the picture, to be changed: the picture is drawn anew when the field is left or Enter is pressed. */
export const ExportTitle = ({ title, look, onChange }: ExportTitleProps) => {
  const id = useId();
  const take = (written: string): void => {
    const wanted = written.trim() === title ? undefined : written.trim();
    if (wanted !== look.title) onChange({ ...look, title: wanted });
  };
  return (
    <div className="export-title">
      <label htmlFor={id}>Title</label>
      <input
        defaultValue={title}
        id={id}
        maxLength={200}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") take(currentTarget.value);
        }}
        type="text"
      />
    </div>
  );
};
