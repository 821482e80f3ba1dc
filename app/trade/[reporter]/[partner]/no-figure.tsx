import type { AddressAsOf } from "@/app/ui/as-of";
import { Published } from "@/app/ui/published";
import { flowName, flowPreposition } from "@/lib/flow-names";
import { placeName } from "@/lib/place";

type NoFigureProps = {
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  readonly asOf: string | undefined;
  /** The first day on which anything of the pair was known, whatever the flow. */
  readonly firstKnown: string | undefined;
  readonly addressOf: AddressAsOf;
};

/** What stands in place of the chart where nothing is known of a flow: what is missing, and when there is more. */
export const NoFigure = (props: NoFigureProps) => {
  const { reporter, partner, flow, asOf, firstKnown, addressOf } = props;
  const trade = `${flowName(flow).toLowerCase()} of ${placeName(reporter)} ${flowPreposition(flow)} ${placeName(partner)}`;
  const isLater = asOf !== undefined && firstKnown !== undefined && firstKnown > asOf;
  return (
    <div className="chart no-figure">
      <h2>{asOf === undefined ? "No figure is known yet" : "No figure was known on that day"}</h2>
      <p>
        No office’s file and no article here {asOf === undefined ? "gives" : "had given by then"} a
        figure of the {trade}.
        {isLater && (
          <>
            {" "}
            The first figure of this pair came out on{" "}
            <a href={addressOf(firstKnown)}>
              <Published date={firstKnown} />
            </a>
            .
          </>
        )}
      </p>
    </div>
  );
};
