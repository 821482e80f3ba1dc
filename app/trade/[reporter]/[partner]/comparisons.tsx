import { builderAddressOf } from "@/app/compare/address";
import { FindingsTable, MirrorFindings, Refusals } from "@/app/ui/findings";
import { flowName } from "@/lib/flow-names";
import { placeName } from "@/lib/place";
import type { LoadedPairPage } from "./load";

type ComparisonsProps = Pick<LoadedPairPage, "places" | "view" | "findings">;

/** What can be said of a pair like for like, by each side's count, and what cannot and why. */
export const Comparisons = ({ places, view, findings }: ComparisonsProps) => (
  <div className="two two-uneven">
    <section aria-labelledby="said">
      <h2 id="said">
        What can be said <small>{flowName(view.flow).toLowerCase()}, like for like</small>
      </h2>
      <FindingsTable findings={findings.said} stated={findings.stated} />
      <MirrorFindings
        findings={findings.mirror}
        flow={view.flow}
        mirror={placeName(places.partner)}
      />
      <p className="table-note">
        <a href={builderAddressOf({ ...places, flow: view.flow, product: view.product })}>
          Compare other periods or in another way
        </a>
        {view.asOf !== undefined && ", by what is known today"}
      </p>
    </section>
    <section aria-labelledby="refused">
      <h2 id="refused">What cannot, and why</h2>
      <Refusals findings={findings.refused} />
    </section>
  </div>
);
