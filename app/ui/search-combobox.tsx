"use client";

import { type RefObject, useEffect, useId, useState } from "react";
import { kindNames } from "@/app/search/kind-names";
import "@/app/styles/combobox.css";
import type { SearchHit } from "@/lib/search/contents";
import { useSuggestions } from "./use-suggestions";

export type SearchComboboxProps = {
  /** The field that is typed in; its attributes and keys are those of a combobox while this is shown. */
  readonly input: RefObject<HTMLInputElement | null>;
};

type Option = Pick<SearchHit, "title" | "detail" | "address"> & { readonly id: string };
type Group = { readonly kind: SearchHit["kind"]; readonly options: readonly Option[] };

const toGroups = (hits: readonly SearchHit[], prefix: string): readonly Group[] => {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  const numbered = hits.map((hit, at) => ({ ...hit, id: `${prefix}-${at}` }));
  return kinds.map((kind) => ({ kind, options: numbered.filter((each) => each.kind === kind) }));
};

/** Where a key leads among so many options; -1 is the field itself, undefined for other keys. */
const step = (key: string, at: number, count: number): number | undefined => {
  if (key === "ArrowDown") return at + 1 < count ? at + 1 : -1;
  if (key === "ArrowUp") return at === -1 ? count - 1 : at - 1;
  return undefined;
};

const useField = (
  input: SearchComboboxProps["input"],
  on: {
    readonly key: (event: KeyboardEvent) => void;
    readonly change: (typed: string) => void;
    readonly leave: () => void;
  },
): void => {
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const calling = new AbortController();
    const options = { signal: calling.signal };
    field.addEventListener("keydown", on.key, options);
    field.addEventListener("input", () => on.change(field.value), options);
    field.addEventListener("focus", () => on.change(field.value), options);
    field.addEventListener("blur", on.leave, options);
    return () => calling.abort();
  });
};

const useAttributes = (
  input: SearchComboboxProps["input"],
  attributes: Readonly<Record<string, string | undefined>>,
): void => {
  useEffect(() => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) input.current?.removeAttribute(name);
      else input.current?.setAttribute(name, value);
    }
  });
};

const says = (options: readonly Option[] | undefined, q: string): string => {
  if (!options) return "";
  if (options.length === 0) return `Nothing goes by “${q}”. Enter searches in full.`;
  return `${options.length} ${options.length === 1 ? "suggestion" : "suggestions"}, arrow keys move over them.`;
};

/** The suggestions under the search field (ARIA 1.2 combobox with a list): grouped by kind, moved over by arrow keys. */
export const SearchCombobox = ({ input }: SearchComboboxProps) => {
  const id = useId();
  const [typed, setTyped] = useState(() => input.current?.value ?? "");
  const [isOpen, setOpen] = useState(true);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(typed);
  const groups = toGroups(found?.hits ?? [], id);
  const options = groups.flatMap((group) => group.options);
  const chosen = isOpen ? options[active] : undefined;
  const isShown = isOpen && found !== undefined;
  const show = (isWanted: boolean): void => {
    setOpen(isWanted);
    setActive(isWanted ? 0 : -1);
  };
  const press = (event: KeyboardEvent): void => {
    const next = isShown ? step(event.key, active, options.length) : undefined;
    if (next !== undefined) setActive(next);
    else if (event.key === "Escape" && isShown) show(false);
    else if (event.key === "ArrowDown" && !isShown) show(true);
    else if (event.key === "Enter" && chosen) location.assign(chosen.address);
    else return;
    event.preventDefault();
  };
  useField(input, {
    key: press,
    change: (now) => {
      setTyped(now);
      setOpen(true);
      setActive(-1);
    },
    leave: () => show(false),
  });
  useAttributes(input, {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": String(isShown && options.length > 0),
    "aria-controls": `${id}-list`,
    "aria-activedescendant": chosen?.id,
  });
  useEffect(() => {
    if (chosen) document.getElementById(chosen.id)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div className="suggestions" hidden={!isShown}>
      <div aria-label="Suggestions" id={`${id}-list`} role="listbox" tabIndex={-1}>
        {groups.map(({ kind, options: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list is no fieldset
          <div aria-labelledby={`${id}-${kind}`} key={kind} role="group">
            <div className="suggestions-kind" id={`${id}-${kind}`} role="presentation">
              {kindNames[kind]}
            </div>
            {own.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
              <div
                aria-selected={option === chosen}
                className="suggestion"
                id={option.id}
                key={option.id}
                onClick={() => location.assign(option.address)}
                // The field keeps the focus, or the list would be gone before the click.
                onMouseDown={(event) => event.preventDefault()}
                role="option"
                tabIndex={-1}
              >
                <span>{option.title}</span>
                <small>{option.detail}</small>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="suggestions-end" role="status">
        {isShown ? says(options, found.q) : ""}
      </p>
    </div>
  );
};
