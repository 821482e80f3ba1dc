"use client";

import { useId } from "react";
import { type ExportLook, type PicturePart, pictureParts, sizes } from "./export-look";

type ChoiceProps<Value> = {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean;
};

const Choice = <Value extends string | number>(props: ChoiceProps<Value>) => {
  const { legend, options, value: chosen, onChoose, disabled } = props;
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            checked={value === chosen}
            name={name}
            onChange={() => onChoose(value)}
            type="radio"
            value={value}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
};

const formats = [
  { value: "png", label: "PNG" },
  { value: "svg", label: "SVG" },
  { value: "pdf", label: "PDF" },
] as const;
const scales = [
  { value: 1, label: "1×" },
  { value: 2, label: "2×" },
  { value: 3, label: "3×" },
] as const;
const themes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
const grounds = [
  { value: "paper", label: "Paper" },
  { value: "transparent", label: "Transparent" },
] as const;
const partNames: Readonly<Record<PicturePart, string>> = {
  labels: "Figures beside marks",
  facts: "Stated figures",
  events: "Events",
};
const sizeOptions = (Object.keys(sizes) as (keyof typeof sizes)[]).map((value) => ({
  value,
  label: sizes[value].label,
}));

type ExportChoicesProps = {
  readonly look: ExportLook;
  readonly onChange: (look: ExportLook) => void;
};

/** Which parts of the picture are shown. */
const Parts = ({ look, onChange }: ExportChoicesProps) => (
  <fieldset>
    <legend>Shown</legend>
    {pictureParts.map((part) => (
      <label key={part}>
        <input
          checked={!look.without.includes(part)}
          onChange={({ target }) => {
            const others = look.without.filter((each) => each !== part);
            onChange({ ...look, without: target.checked ? others : [...others, part] });
          }}
          type="checkbox"
        />
        {partNames[part]}
      </label>
    ))}
  </fieldset>
);

/** The choices of an export: format, scale, theme, ground, what is shown, and size. */
export const ExportChoices = ({ look, onChange }: ExportChoicesProps) => (
  <div className="export-choices">
    <Choice
      legend="Format"
      onChoose={(format) => onChange({ ...look, format })}
      options={formats}
      value={look.format}
    />
    <Choice
      disabled={look.format !== "png" || look.size === "social"}
      legend="Scale"
      onChoose={(scale) => onChange({ ...look, scale })}
      options={scales}
      value={look.scale}
    />
    <Choice
      legend="Theme"
      onChoose={(theme) => onChange({ ...look, theme })}
      options={themes}
      value={look.theme}
    />
    <Choice
      legend="Ground"
      onChoose={(ground) => onChange({ ...look, ground })}
      options={grounds}
      value={look.ground}
    />
    <Parts look={look} onChange={onChange} />
    <Choice
      legend="Size"
      onChoose={(size) => onChange({ ...look, size })}
      options={sizeOptions}
      value={look.size}
    />
  </div>
);
