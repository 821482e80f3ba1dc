import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { holder } from "./access";
import "./styles/base.css";
import "./styles/masthead.css";
import "./styles/page.css";
import "./styles/chart.css";
import "./styles/facts.css";
import "./styles/forms.css";
import "./styles/tables.css";
import "./styles/known.css";
import "./styles/as-of.css";
import "./styles/media.css";
import { SearchField } from "./ui/search-field";

export const metadata: Metadata = {
  title: { default: "Turnover", template: "%s – Turnover" },
  description: "Trade figures from articles and official files, compared only like for like.",
};

/** The two fonts of the first screen, asked for with the page, so that text does not change its width while it is read. */
const firstFonts = [
  new URL("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2", import.meta.url),
  new URL(
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
    import.meta.url,
  ),
].map(({ pathname }) => pathname);

/** The frame of every page. Pages are drawn per request, since each carries a nonce of its own. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  await connection();
  for (const font of firstFonts)
    preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        <header className="masthead">
          <div>
            <a className="brand" href="/">
              Turnover
            </a>
            <nav aria-label="Main">
              <a href="/pairs">Pairs</a>
              <a href="/#countries">Countries</a>
              <a href="/articles">Articles</a>
              <a href="/datasets">Datasets</a>
              <a href="/compare">Compare</a>
            </nav>
            <a className="sign-in" href="/sign-in">
              {(await holder()) ? "Signed in" : "Sign in"}
            </a>
            <form action="/search" aria-label="Search" className="search" method="get">
              <label className="unseen" htmlFor="search">
                Search a country, pair, product, dataset or article
              </label>
              <SearchField />
              <kbd aria-hidden className="search-key">
                /
              </kbd>
            </form>
          </div>
        </header>
        <main className="page" id="content">
          {children}
        </main>
        <footer className="colophon">
          <div>
            Turnover compares only like for like. Every figure carries its source.{" "}
            <a href="/open">Open a picture exported here</a> · <a href="/shortcuts">Keys</a> ·{" "}
            <a href="/api">For programs</a>
          </div>
        </footer>
      </body>
    </html>
  );
}
