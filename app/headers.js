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

/** What everyone may read as data, pages of other sites may read too. */
export const headersOfReading = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Last-Modified, Content-Disposition, X-Request-Id",
};

/** The answer to a page of another site that asks what it may send with such a request. */
export const headersOfPreflight = {
  ...headersOfReading,
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "Accept, If-None-Match, If-Modified-Since",
  "Access-Control-Max-Age": "86400",
};

/** The headers of answers that are data or pictures: opened as a page they may do nothing. */
export const headersOfData = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
