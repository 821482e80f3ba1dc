import type { ReactNode } from "react";

type TableRegionProps = { readonly label: string; readonly children: ReactNode };

/** A table that scrolls sideways where it does not fit; reachable by keyboard, since it could not be scrolled otherwise. */
export const TableRegion = ({ label, children }: TableRegionProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="table-scroll" aria-label={label} tabIndex={0}>
    <table>{children}</table>
  </section>
);
