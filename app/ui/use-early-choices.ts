import { type RefObject, useEffect } from "react";

/** A select that came from the server has a default among its options; one that the script made has none. */
const isChanged = (field: Element): boolean =>
  field instanceof HTMLSelectElement
    ? [...field.options].some(({ selected, defaultSelected }) => defaultSelected && !selected)
    : field instanceof HTMLInputElement && (field.files?.length ?? 0) > 0;

/** Tells a form of the options and files that were chosen in it before its script came, when nobody heard of them. */
export const useEarlyChoices = (form: RefObject<HTMLFormElement | null>): void =>
  useEffect(() => {
    for (const field of [...(form.current?.elements ?? [])].filter(isChanged))
      field.dispatchEvent(new Event("change", { bubbles: true }));
  }, [form]);
