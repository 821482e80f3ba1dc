import type { Metadata } from "next";
import "@/app/styles/keyboard.css";
import { KeyList } from "@/app/ui/key-list";

export const metadata: Metadata = { title: "Keys" };

/** The keys that pages know, for those who come without script. */
export default function Shortcuts() {
  return (
    <>
      <h1>Keys</h1>
      <p className="lede">
        Everything here works by keyboard. These keys save steps; a question mark shows them on any
        page.
      </p>
      <KeyList />
    </>
  );
}
