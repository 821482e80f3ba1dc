"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { SearchToolsProps } from "./search-tools";

/** The key that an event means for every page; none while something that takes letters has the focus. */
const keyOf = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): string | undefined => {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" ? "/" : undefined;
  const isTyping =
    target instanceof Element && target.closest("input,textarea,select,[contenteditable]");
  return isTyping ? undefined : key;
};

type Shown = { readonly Tools: ComponentType<SearchToolsProps>; readonly isHelping: boolean };

/**
 * The search field of every page: "/" or Ctrl-K leads to it, "?" shows the keys. What it suggests and the help are loaded
 * when they are wanted; without script, or without that code, it is the field of a plain form.
 */
export const SearchField = () => {
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<Shown>();
  const show = (isHelping: boolean): void => {
    import("./search-tools").then(
      ({ SearchTools }) => setShown({ Tools: SearchTools, isHelping }),
      () => isHelping && location.assign("/shortcuts"),
    );
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key === "/") {
        input.current?.focus();
        input.current?.select();
      } else if (key === "?") show(true);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    input.current?.setAttribute("data-ready", "");
    return () => document.removeEventListener("keydown", press);
  });
  return (
    <>
      <input
        aria-keyshortcuts="/ Control+K Meta+K"
        autoComplete="off"
        id="search"
        maxLength={200}
        name="q"
        onFocus={() => show(false)}
        placeholder="Search everything…"
        ref={input}
        type="search"
      />
      {shown && (
        <shown.Tools input={input} isHelping={shown.isHelping} onClose={() => show(false)} />
      )}
    </>
  );
};
