const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** Whether a host to listen on is this machine alone. */
export const isLoopback = (host: string): boolean => loopbackName.test(host) || host === "::1";

/**
 * Whether a Host header may be answered by a server that listens on `listening`. On the loopback interface only the
 * names of this machine are: any other is a page elsewhere whose name was pointed here (DNS rebinding).
 */
export const isKnownHost = (host: string | null, listening: string): boolean =>
  !isLoopback(listening) || (host !== null && loopbackName.test(host));

/**
 * Whether a request that changes something comes from a page of another site. Browsers say so themselves
 * (Sec-Fetch-Site); where they do not, the Origin must be the host that is asked. Programs send neither.
 */
export const isCrossSite = (headers: Headers): boolean => {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get("host");
};
