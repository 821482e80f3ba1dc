import type { Reporter } from "@/app/trade/reporters";
import { placeName } from "@/lib/place";

/** The countries whose counts are known. */
export const CountryList = ({ countries }: { readonly countries: readonly Reporter[] }) => (
  <section className="below" aria-labelledby="countries">
    <h2 id="countries">Countries</h2>
    {countries.length === 0 && <p className="soft">None.</p>}
    <ul className="plain-list columns">
      {countries.map(({ code, partners, figures }) => (
        <li key={code}>
          <a href={`/trade/${code}`}>{placeName(code)}</a>
          <span className="soft">
            {" "}
            · {partners === 1 ? "1 partner" : `${partners} partners`},{" "}
            {figures.toLocaleString("en")} figures
          </span>
        </li>
      ))}
    </ul>
  </section>
);
