import { placeName } from "../place";
import { productGroupName } from "../product-names";
import type { Candidate, KnownPlace } from "./candidate";
import type { SearchContents, SearchHit } from "./contents";
import type { Question } from "./question";

/** What the store holds, with the places of its pairs. */
export type Holdings = SearchContents & { readonly places: readonly KnownPlace[] };

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const figuresOf = ({ figures }: Candidate): string => counted(figures, "figure", "figures");

const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(" · ");

type Shown = Pick<SearchHit, "title" | "detail" | "address">;
type Show = (candidate: Candidate, holdings: Holdings, question: Question) => Shown;

const shows: Readonly<Record<SearchHit["kind"], Show>> = {
  place: (candidate, { places }) => {
    const pairs = places[candidate.at]?.pairs ?? 0;
    return {
      title: placeName(candidate.id),
      detail: joined(candidate.id, counted(pairs, "pair", "pairs"), figuresOf(candidate)),
      address: `/trade/${candidate.id}`,
    };
  },
  pair: (candidate, { pairs }, { flow }) => {
    const { reporter = "", partner = "" } = pairs[candidate.at] ?? {};
    return {
      title: `${placeName(reporter)} – ${placeName(partner)}`,
      detail: joined(`${placeName(reporter)}’s count`, figuresOf(candidate)),
      address: `/trade/${reporter}/${partner}${flow ? `?flow=${encodeURIComponent(flow)}` : ""}`,
    };
  },
  product: (candidate) => ({
    title: candidate.id,
    detail: joined(productGroupName(candidate.id), figuresOf(candidate)),
    address: `/products/${encodeURIComponent(candidate.id)}`,
  }),
  dataset: (candidate, { datasets }) => ({
    title: datasets[candidate.at]?.name ?? candidate.id,
    detail: joined(datasets[candidate.at]?.publisher, figuresOf(candidate)),
    address: `/datasets/${candidate.id}`,
  }),
  article: (candidate, { articles }) => {
    const { title, outlet, published } = articles[candidate.at] ?? {};
    return {
      title: title ?? outlet ?? "Without a title",
      detail: joined(
        title ? outlet : undefined,
        published,
        counted(candidate.figures, "fact", "facts"),
      ),
      address: `/articles/${candidate.id}`,
    };
  },
};

/** A result in words, with the path of its page; a flow that was typed leads to a pair's page of that flow. */
export const toHit = (candidate: Candidate, holdings: Holdings, question: Question): SearchHit => ({
  kind: candidate.kind,
  id: candidate.id,
  ...shows[candidate.kind](candidate, holdings, question),
  near: candidate.near,
});
