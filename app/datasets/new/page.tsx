import type { Metadata } from "next";
import { editor } from "@/app/access";
import "../datasets.css";
import { AddFigures } from "./add-figures";

export const metadata: Metadata = { title: "Add figures" };

/** Without script the same form goes to the API as it is, which leads on to the dataset. */
const PlainFields = () => (
  <noscript>
    <label>
      Name
      <input name="name" maxLength={200} />
    </label>
    <label>
      Publisher
      <input name="publisher" maxLength={200} />
    </label>
    <label>
      Released on
      <input name="released" type="date" />
    </label>
    <button type="submit" className="button button-main">
      Add these figures
    </button>
  </noscript>
);

/** Where files come in: dropped or chosen, shown as they were read, then added. */
export default async function NewDataset() {
  const signedIn = await editor();
  return (
    <>
      <h1>Add figures</h1>
      <p className="lede">
        Give the CSV as the office published it. You see how it is read before anything is kept.
      </p>
      {signedIn ? (
        <AddFigures plain={<PlainFields />} />
      ) : (
        <p className="refusal">
          <b>Adding figures needs the editor’s key.</b>
          <a href="/sign-in?back=/datasets/new">Sign in to add figures</a>
        </p>
      )}
    </>
  );
}
