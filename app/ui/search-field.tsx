"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { KeyHelpProps } from "./key-help";
import type { SearchComboboxProps } from "./search-combobox";

/** Whether what has the focus takes letters itself. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isSearchKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean => {
  if (altKey) return false;
  return ctrlKey || metaKey ? key.toLowerCase() === "k" : key === "/" && !isTyping(target);
};

const isHelpKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  key === "?" && !ctrlKey && !metaKey && !altKey && !isTyping(target);

type Loaded = {
  readonly Combobox?: ComponentType<SearchComboboxProps>;
  readonly Help?: ComponentType<KeyHelpProps>;
};

/**
 * The search field of every page: "/" or Ctrl-K leads to it, "?" shows the keys. What it suggests and the help are loaded
 * when they are wanted; without script, or without that code, it is the field of a plain form.
 */
export const SearchField = () => {
  const input = useRef<HTMLInputElement>(null);
  const [{ Combobox, Help }, setLoaded] = useState<Loaded>({});
  const [isHelping, setHelping] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (isSearchKey(event)) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      } else if (isHelpKey(event)) {
        event.preventDefault();
        import("./key-help").then(
          ({ KeyHelp }) => {
            setLoaded((known) => ({ ...known, Help: KeyHelp }));
            setHelping(true);
          },
          () => location.assign("/shortcuts"),
        );
      }
    };
    document.addEventListener("keydown", press);
    input.current?.setAttribute("data-ready", "");
    return () => document.removeEventListener("keydown", press);
  }, []);
  const load = (): void => {
    import("./search-combobox").then(
      ({ SearchCombobox }) => setLoaded((known) => ({ ...known, Combobox: SearchCombobox })),
      // The plain form is left, which finds the same.
      () => undefined,
    );
  };
  return (
    <>
      <input
        aria-keyshortcuts="/ Control+K Meta+K"
        autoComplete="off"
        id="search"
        maxLength={200}
        name="q"
        onFocus={load}
        placeholder="Search everything…"
        ref={input}
        type="search"
      />
      <kbd aria-hidden className="search-key">
        /
      </kbd>
      {Combobox && <Combobox input={input} />}
      {isHelping && Help && <Help onClose={() => setHelping(false)} />}
    </>
  );
};
