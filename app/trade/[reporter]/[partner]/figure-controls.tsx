import { EntryForm } from "@/app/ui/entry-form";
import { FigureForm } from "@/app/ui/figure-form";
import { toTypedFigure } from "@/lib/entry/figure-typed";
import { formatFactFigure } from "@/lib/fact-text";
import type { StoredFact } from "@/lib/store/articles";
import { newId } from "@/lib/store/id";
import { addFigure, changeFigure, dropFigure } from "./actions";

type PairOfPlaces = { readonly reporter: string; readonly partner: string };

/** Where an editor enters a figure of a pair without an article. */
export const AddFigure = ({ flow, ...pair }: PairOfPlaces & { readonly flow: string }) => (
  <FigureForm
    action={addFigure.bind(null, { ...pair, form: newId() })}
    summary="Add a figure"
    typed={{ flow, qualifier: "=", unit: "US dollars" }}
  />
);

/** Where an editor corrects or removes a figure that was entered by hand. */
export const FigureControls = ({
  stated: { id, fact, article, remark },
  pair,
}: {
  readonly stated: StoredFact;
  readonly pair: PairOfPlaces;
}) => {
  const figure = formatFactFigure(fact);
  const about = `${figure}, ${article.outlet ?? "entered by hand"}`;
  return (
    <div className="entry-controls">
      <FigureForm
        action={changeFigure.bind(null, { ...pair, fact: id })}
        summary="Correct"
        about={about}
        typed={toTypedFigure(fact, article, remark)}
      />
      <EntryForm
        action={dropFigure.bind(null, id)}
        summary="Remove"
        about={about}
        question={`Remove ${about}? It cannot be brought back.`}
        fields={[]}
        submit="Remove the figure"
      />
    </div>
  );
};
