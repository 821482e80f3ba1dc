import { type NextRequest, NextResponse } from "next/server";

const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Whether the path of an address is well encoded; the pages could not read their part of it otherwise. */
const isWellEncoded = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
};

/** Gives every page a content security policy with a nonce of its own; Next puts the nonce on the scripts it writes. */
export const proxy = (request: NextRequest): NextResponse => {
  if (!isWellEncoded(request.nextUrl.pathname))
    return new NextResponse("The address is not well encoded.", { status: 400 });
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
};

export const config = {
  // Not for the API: a proxy before an upload cuts its body at ten megabytes.
  matcher: ["/((?!api/|_next/|chart\\.|embed$|oembed$|icon\\.svg).*)"],
};
