"use client";

import { KeyHelp } from "./key-help";
import { SearchCombobox, type SearchComboboxProps } from "./search-combobox";

export type SearchToolsProps = SearchComboboxProps & {
  readonly isHelping: boolean;
  readonly onClose: () => void;
};

/** What the search field needs script for: its suggestions, and the keys in a dialog. */
export const SearchTools = ({ input, isHelping, onClose }: SearchToolsProps) => (
  <>
    <SearchCombobox input={input} />
    {isHelping && <KeyHelp onClose={onClose} />}
  </>
);
