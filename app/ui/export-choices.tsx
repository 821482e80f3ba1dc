"use client";

import { useId } from "react";

/** How a picture is to be saved. */
export type ExportLook = {
  readonly format: "png" | "svg" | "pdf";
  readonly scale: 1 | 2 | 3;
  readonly size: keyof typeof sizes;
  readonly theme: "light" | "dark";
  readonly ground: "paper" | "transparent";
  readonly events: "shown" | "hidden";
};

const sizes = {
  page: { label: "As on this page" },
  social: { label: "For links, 1200 × 630", width: 800, height: 420, scale: 1.5 },
  wide: { label: "Wide, 1200 × 675", width: 1200, height: 675 },
  square: { label: "Square, 1080 × 1080", width: 1080, height: 1080 },
  small: { label: "Small, 640 × 450", width: 640, height: 450 },
} as const;

/** A size that is told in pixels has a scale of its own. */
const scaleOf = ({ size, scale }: ExportLook): number => {
  const chosen = sizes[size];
  return "scale" in chosen ? chosen.scale : scale;
};

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
  if (look.ground === "transparent") parameters.set("ground", look.ground);
  if (look.events === "hidden") parameters.set("events", "false");
  if (look.format === "png") parameters.set("scale", String(scaleOf(look)));
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
const eventOptions = [
  { value: "shown", label: "Shown" },
  { value: "hidden", label: "Left out" },
] as const;
const sizeOptions = (Object.keys(sizes) as (keyof typeof sizes)[]).map((value) => ({
  value,
  label: sizes[value].label,
}));

type ExportChoicesProps = {
  readonly look: ExportLook;
  readonly onChange: (look: ExportLook) => void;
};

/** The choices of an export: format, scale, theme, ground, events and size. */
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
    <Choice
      legend="Events"
      onChoose={(events) => onChange({ ...look, events })}
      options={eventOptions}
      value={look.events}
    />
    <Choice
      legend="Size"
      onChoose={(size) => onChange({ ...look, size })}
      options={sizeOptions}
      value={look.size}
    />
  </div>
);
