import type { ChartSpec } from "@/lib/chart/spec";
import { GetForm } from "./get-form";
import { addressOf } from "./view-tabs";

type TitleFormProps = { readonly view: ChartSpec; readonly path: string };

/** A title of one's own for a chart, as part of the address; an empty one brings the proposed one back. */
export const TitleForm = ({ view, path }: TitleFormProps) => {
  const { searchParams } = new URL(
    addressOf(path, { ...view, title: undefined }),
    "https://turnover.example",
  );
  return (
    <details>
      <summary className="button">Title</summary>
      <GetForm action={path} anchor="chart" label="Title of the chart">
        {[...searchParams].map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <label>
          Title <input defaultValue={view.title} maxLength={200} name="title" type="text" />
        </label>
        <button className="button" type="submit">
          Use it
        </button>
      </GetForm>
    </details>
  );
};
