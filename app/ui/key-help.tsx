"use client";

import { useEffect, useId, useRef } from "react";
import "@/app/styles/keyboard.css";
import { KeyList } from "./key-list";

type KeyHelpProps = { readonly onClose: () => void };

/** The keys in a dialog over the page. */
export const KeyHelp = ({ onClose }: KeyHelpProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      aria-labelledby={heading}
      className="key-help"
      closedby="any"
      onClose={onClose}
      ref={dialog}
    >
      <form className="key-help-head" method="dialog">
        <h2 id={heading}>Keys</h2>
        <button className="button" type="submit">
          Close
        </button>
      </form>
      <KeyList />
    </dialog>
  );
};
