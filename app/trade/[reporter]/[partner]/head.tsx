import { HeadlineSentence } from "@/app/ui/headline";
import { flowName, flowPreposition } from "@/lib/flow-names";
import { isGroup, placeName } from "@/lib/place";
import type { LoadedPairPage } from "./load";

type HeadProps = Pick<LoadedPairPage, "places" | "view" | "headline">;

/** The name of a pair's page. */
export const titleOf = (reporter: string, partner: string): string =>
  `${placeName(reporter)} – ${placeName(partner)}`;

/** The pages of the two places, and of the pair as the other side counts it. */
export const Trail = ({
  places: { reporter, partner },
  view: { asOf },
}: Omit<HeadProps, "headline">) => (
  <p className="trail">
    <a href={`/trade/${reporter}`}>{placeName(reporter)}</a> ·{" "}
    <a href={`/trade/${partner}`}>{placeName(partner)}</a>
    {!isGroup(partner) && (
      <>
        {" "}
        ·{" "}
        <a href={`/trade/${partner}/${reporter}${asOf ? `?asOf=${asOf}` : ""}`}>
          as {placeName(partner)} counts it
        </a>{" "}
        ·{" "}
        <a href={`/trade/${reporter}/${partner}/mirror${asOf ? `?asOf=${asOf}` : ""}`}>
          both counts side by side
        </a>
      </>
    )}
  </p>
);

/** The headline figures in a sentence, or that no article states any. */
export const Lede = ({ places: { reporter, partner }, view, headline }: HeadProps) =>
  headline ? (
    <HeadlineSentence headline={headline} />
  ) : (
    <p className="lede">
      No article here {view.asOf === undefined ? "states" : "had stated"} the{" "}
      {flowName(view.flow).toLowerCase()} of {placeName(reporter)} {flowPreposition(view.flow)}{" "}
      {placeName(partner)} {view.asOf === undefined ? "yet" : "by then"}.
    </p>
  );
