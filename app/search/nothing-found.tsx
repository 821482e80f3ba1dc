import { parsePlace, placeName } from "@/lib/place";
import { type SearchView, searchAddress } from "./address";

/** The places that the words name, alone or side by side, though nothing is stored of them. */
const placesIn = (q: string): readonly string[] => {
  const whole = parsePlace(q) ?? parsePlace(q.toUpperCase());
  if (whole !== undefined) return [whole];
  const places = q
    .split(/\s+(?:and|with|to|from)\s+|\s*[,–/]\s*|\s+-\s+|\s+/u)
    .map((word) => parsePlace(word) ?? parsePlace(word.toUpperCase()));
  return places.every((place) => place !== undefined) ? [...new Set(places)] : [];
};

const AddWays = () => (
  <p>
    <a href="/datasets/new">Add a file of figures</a> or{" "}
    <a href="/articles/new">paste an article</a> that states some.
  </p>
);

/** Says why nothing was found, and what would find or bring something. */
export const NothingFound = ({ view }: { readonly view: SearchView }) => {
  const { q, page: _, ...chosen } = view;
  const places = placesIn(q);
  if (Object.keys(chosen).length > 0)
    return (
      <div className="refusal">
        <b>Nothing is left of what was narrowed.</b>
        <a href={searchAddress({ q, page: 1 })}>Search without it</a>
      </div>
    );
  if (places.length > 0)
    return (
      <div className="refusal">
        <b>No figure of {places.map((place) => placeName(place)).join(" and ")} is here yet.</b>
        <AddWays />
      </div>
    );
  return (
    <div className="refusal">
      <b>{q === "" ? "Nothing is stored here yet." : `Nothing here goes by “${q}”.`}</b>
      <ul>
        <li>
          A country by its name in any usual language, or its code:{" "}
          <a href="/search?q=Azerbaijan">Azerbaijan</a>, <a href="/search?q=SRB">SRB</a>,{" "}
          <a href="/search?q=688">688</a>
        </li>
        <li>
          Two countries at once, for their trade:{" "}
          <a href="/search?q=Azerbaijan+Serbia">Azerbaijan Serbia</a>
        </li>
        <li>A product by its code or its words, a dataset or publisher, words of a headline</li>
      </ul>
      {q !== "" && (
        <p>
          <a href={`/articles?${new URLSearchParams({ q })}`}>Search the texts of all articles</a>{" "}
          for these words.
        </p>
      )}
      <AddWays />
    </div>
  );
};
