/** So many facts stand on a page of an article, each with its check and comparison. */
export const cardsOfPage = 40;

/** A page of the cards of an article: the facts from `from` up to `to`, the end excluded; pages count from 1. */
export type CardPage = {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
};

/** The page that is asked for in an address; the first when the number is none, the last when there are fewer. */
export const cardPage = (asked: string | undefined, facts: number): CardPage => {
  const pages = Math.max(1, Math.ceil(facts / cardsOfPage));
  const page = /^[1-9]\d{0,6}$/.test(asked ?? "") ? Math.min(Number(asked), pages) : 1;
  const from = (page - 1) * cardsOfPage;
  return { page, pages, from, to: Math.min(from + cardsOfPage, facts) };
};

/** Where a page of the cards of an article is found. */
export const pathOfPage = (article: string, page: number): string =>
  page === 1 ? `/articles/${article}` : `/articles/${article}?page=${page}`;

/** Where the card of a fact is found, by its number, seen from a page: there itself, or on the page that holds it. */
export const cardLink = (article: string, page: number, number: number): string => {
  const holder = Math.ceil(number / cardsOfPage);
  return `${holder === page ? "" : pathOfPage(article, holder)}#fact-${number}`;
};
