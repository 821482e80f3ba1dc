import { headersOfAll, headersOfData } from "./app/headers.js";

const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native packages are loaded from node_modules, not bundled.
  serverExternalPackages: ["@napi-rs/canvas", "@photostructure/sqlite", "pg", "pg-copy-streams"],
  // `npm test` checks the types; a build for use need not do it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: listed(headersOfAll) },
    { source: "/api/:path*", headers: listed(headersOfData) },
    { source: "/chart.:format", headers: listed(headersOfData) },
    { source: "/oembed", headers: listed(headersOfData) },
  ],
};
