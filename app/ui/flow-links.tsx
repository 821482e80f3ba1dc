import type { ChartSpec } from "@/lib/chart/spec";
import { computableFlows, flowName } from "@/lib/flow-names";
import { addressOf } from "./view-tabs";

type FlowLinksProps = { readonly spec: ChartSpec; readonly path: string };

/** The flows of a page, as links; the years of one flow's headline are not those of another's, so they are left out. */
export const FlowLinks = ({ spec, path }: FlowLinksProps) => {
  const { from: _from, to: _to, title: _title, hide: _hide, ...rest } = spec;
  return (
    <nav aria-label="Flows">
      <ul className="choices">
        {computableFlows.map((flow) => (
          <li key={flow}>
            <a
              href={addressOf(path, { ...rest, flow })}
              aria-current={flow === spec.flow ? "page" : undefined}
            >
              {flowName(flow)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
