import { headersOfAll, headersOfCharts, headersOfData } from "./app/headers.js";

const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // No route that fetches and scales pictures: there are none to scale.
  images: { unoptimized: true },
  // Native packages are loaded from node_modules, not bundled.
  // Measures are kept once for the server and for what Next bundles.
  serverExternalPackages: [
    "@napi-rs/canvas",
    "@photostructure/sqlite",
    "pg",
    "pg-copy-streams",
    "pino",
    "prom-client",
  ],
  // `npm test` checks the types; a build for use need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: listed(headersOfAll) },
    // The page of the reference, /api itself, has the policy of a page.
    { source: "/api/:path+", headers: listed(headersOfData) },
    {
      source: "/chart.:format",
      headers: listed({ ...headersOfData, ...headersOfCharts }),
    },
    { source: "/oembed", headers: listed(headersOfData) },
    { source: "/embed", headers: listed(headersOfCharts) },
  ],
};
