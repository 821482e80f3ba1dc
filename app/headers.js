// @ts-check
// Plain JavaScript, because Next reads its configuration before anything is built.

/** The headers of every answer. */
export const headersOfAll = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** Charts may be shown on pages of other sites. */
export const headersOfCharts = { "Cross-Origin-Resource-Policy": "cross-origin" };

/** The headers of answers that are data or pictures: opened as a page they may do nothing. */
export const headersOfData = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
