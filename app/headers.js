// @ts-check
// Plain JavaScript, because Next reads its configuration before anything is built.

/** The headers of every answer. */
export const headersOfAll = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** The headers of answers that are data or pictures: opened as a page they may do nothing. */
export const headersOfData = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
