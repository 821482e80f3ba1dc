/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native packages are loaded from node_modules, not bundled.
  serverExternalPackages: ["@napi-rs/canvas", "@photostructure/sqlite"],
  // The image fonts and the shipped data are read from the checkout at run time.
  typescript: { ignoreBuildErrors: true },
};
