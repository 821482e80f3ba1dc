"use client";

import { type ReactNode, useId } from "react";
import type { Mapping } from "@/lib/csv";
import type { Corrections } from "./answers";

type ReadingOptionsProps = {
  readonly corrections: Corrections;
  readonly found: { readonly headerLine?: number | null | undefined; readonly encoding?: string };
  readonly correct: (more: Corrections) => void;
};

type Choices = readonly (readonly [value: string, label: string])[];

const decimals: Choices = [
  [".", "1,234.5 – a point marks decimals"],
  [",", "1.234,5 – a comma marks decimals"],
];
const delimiters: Choices = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
];
const dateOrders: Choices = [
  ["ymd", "year, month, day"],
  ["dmy", "day, month, year"],
  ["mdy", "month, day, year"],
];
const powers: Choices = [
  ["0", "as they stand"],
  ["3", "thousands"],
  ["6", "millions"],
  ["9", "billions"],
];
const months: Choices = Array.from({ length: 12 }, (_, index) => [
  String(index + 1),
  new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(
    Date.UTC(2000, index, 1),
  ),
]);
const flows: Choices = [
  "exports",
  "imports",
  "turnover",
  "balance",
  "re-exports",
  "re-imports",
].map((flow) => [flow, flow]);
const encodings: Choices = [
  ["utf-8", "UTF-8"],
  ["windows-1250", "Central European (Windows)"],
  ["windows-1251", "Cyrillic (Windows)"],
  ["windows-1252", "Western (Windows)"],
  ["windows-1254", "Turkish (Windows)"],
  ["windows-1257", "Baltic (Windows)"],
  ["windows-1253", "Greek (Windows)"],
  ["iso-8859-2", "Central European (ISO)"],
  ["iso-8859-5", "Cyrillic (ISO)"],
  ["koi8-r", "Cyrillic (KOI8)"],
  ["ibm866", "Cyrillic (DOS)"],
  ["shift_jis", "Japanese"],
  ["euc-kr", "Korean"],
  ["gb18030", "Chinese"],
];

type ChoiceFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: Choices;
  readonly onChange: (value: string | undefined) => void;
};

const ChoiceField = ({ label, value, choices, onChange }: ChoiceFieldProps) => (
  <label>
    {label}
    <select value={value} onChange={({ target }) => onChange(target.value || undefined)}>
      <option value="">as found</option>
      {choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly onChange: (value: string | undefined) => void;
};

/** A text that counts when its field is left or Enter is pressed, not with every letter. */
const TextField = ({ label, value, hint, onChange }: TextFieldProps) => (
  <label>
    {label}
    <input
      key={value}
      defaultValue={value}
      placeholder={hint}
      maxLength={60}
      onBlur={({ target }) =>
        target.value.trim() !== value && onChange(target.value.trim() || undefined)
      }
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  </label>
);

const numbered = (text: string | undefined): number | undefined =>
  text === undefined || !/^\d+$/.test(text) ? undefined : Number(text);

/** How all of a file is read: marks, periods, unit, and what it is about; each may be left as it was found. */
export const ReadingOptions = ({ corrections, found, correct }: ReadingOptionsProps) => {
  const id = useId();
  const field = (
    name: keyof Omit<Mapping, "columns">,
    label: string,
    choices: Choices,
    toValue: (text: string | undefined) => unknown = (text) => text,
  ): ReactNode => (
    <ChoiceField
      label={label}
      choices={choices}
      value={String(corrections[name] ?? "")}
      onChange={(text) => correct({ [name]: toValue(text) })}
    />
  );
  const text = (name: "reporter" | "partner" | "unit", label: string, hint: string): ReactNode => (
    <TextField
      label={label}
      hint={hint}
      value={corrections[name] ?? ""}
      onChange={(value) => correct({ [name]: name === "unit" ? value?.toUpperCase() : value })}
    />
  );
  return (
    <fieldset className="form reading-options" aria-labelledby={id}>
      <legend id={id}>What holds for the whole file</legend>
      {field("decimal", "Decimal mark", decimals)}
      {text("unit", "Unit", "USD, EUR, t …")}
      {field("power", "Numbers are", powers, numbered)}
      {field("flow", "Flow", flows)}
      {text("reporter", "Reporter", "AZE")}
      {text("partner", "Partner", "SRB")}
      {field("dateOrder", "Dates are", dateOrders)}
      {field("fiscalYearStart", "Fiscal years start in", months, numbered)}
      <TextField
        label="Line of the header"
        hint={String(found.headerLine ?? "")}
        value={String(corrections.headerLine ?? "")}
        onChange={(value) => correct({ headerLine: numbered(value) || undefined })}
      />
      {field("delimiter", "Cells end at", delimiters)}
      {field("encoding", "Encoding", encodings)}
    </fieldset>
  );
};
