"use client";

import { useId } from "react";

/** How a picture is to be saved. */
export type ExportLook = {
  readonly format: "png" | "svg";
  readonly scale: 1 | 2 | 3;
  readonly size: keyof typeof sizes;
  readonly theme: "light" | "dark";
};

const sizes = {
  page: { label: "As on this page" },
  wide: { label: "Wide, 1200 × 675", width: 1200, height: 675 },
  square: { label: "Square, 1080 × 1080", width: 1080, height: 1080 },
  small: { label: "Small, 640 × 450", width: 640, height: 450 },
} as const;

/**
 * The query of a picture in this look: `query` without one, and the width of the page's chart, for which the picture
 * finds its own height.
 */
export const queryOf = (query: string, look: ExportLook, pageWidth: number): string => {
  const size = sizes[look.size];
  const parameters = new URLSearchParams(query);
  parameters.set("width", String("width" in size ? size.width : pageWidth));
  if ("height" in size) parameters.set("height", String(size.height));
  if (look.theme === "dark") parameters.set("theme", look.theme);
  if (look.format === "png") parameters.set("scale", String(look.scale));
  return parameters.toString();
};

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
const sizeOptions = (Object.keys(sizes) as (keyof typeof sizes)[]).map((value) => ({
  value,
  label: sizes[value].label,
}));

type ExportChoicesProps = {
  readonly look: ExportLook;
  readonly onChange: (look: ExportLook) => void;
};

/** The choices of an export: format, scale, size and theme. */
export const ExportChoices = ({ look, onChange }: ExportChoicesProps) => (
  <div className="export-choices">
    <Choice
      legend="Format"
      onChoose={(format) => onChange({ ...look, format })}
      options={formats}
      value={look.format}
    />
    <Choice
      disabled={look.format === "svg"}
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
      legend="Size"
      onChoose={(size) => onChange({ ...look, size })}
      options={sizeOptions}
      value={look.size}
    />
  </div>
);
