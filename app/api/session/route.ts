import { checkKey, openedGuard, refuseForeign, sessionCookie, sessionOf } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { storing } from "@/app/api/storing";
import { settings } from "@/app/database";
import { sessionSeconds } from "@/lib/access/session";

/** Back to a page: an address of our own as a form gave it, never another site's. */
const backTo = (path: string): string => {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : "/";
};

const isSecure = (request: Request): boolean =>
  request.headers.get("x-forwarded-proto") === "https" ||
  new URL(request.url).protocol === "https:";

/** Where reading needs the cookie, a link in a letter must bring it along; what changes something is checked by its origin. */
const sameSite = (): string => (settings().isPrivate ? "Lax" : "Strict");

const cookieOf = (request: Request, value: string, seconds: number): string =>
  `${sessionCookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=${sameSite()}${isSecure(request) ? "; Secure" : ""}`;

const goTo = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, ...headers } });

const largestFormBytes = 4096;

/** The fields of a small form; undefined for any other body, which is not read to its end. */
const readForm = async (request: Request): Promise<URLSearchParams | undefined> => {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/x-www-form-urlencoded") || !request.body)
    return undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > largestFormBytes) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
};

/** Signs in with the key of a form, or out: the session is ended, not only forgotten by this browser. */
export const POST = storing(async (request: Request) => {
  const foreign = refuseForeign(request.headers);
  if (foreign) return foreign;
  const form = await readForm(request);
  if (!form)
    return refuse({ status: 400, detail: "Send the key as a form of at most 4 kB: key=…" });
  const { guard } = await openedGuard();
  const back = form.get("back") ?? "";
  if (form.has("end")) {
    const cookie = sessionOf(request.headers);
    if (cookie) await guard.endSession(cookie, Date.now());
    return goTo(backTo(back), { "set-cookie": cookieOf(request, "", 0) });
  }
  const checked = await checkKey((form.get("key") ?? "").trim());
  if ("refused" in checked) {
    const again = new URLSearchParams({ refused: checked.refused, back: backTo(back) });
    return goTo(`/sign-in?${again}`);
  }
  const session = guard.openSession(checked, Date.now());
  return goTo(backTo(back), {
    "set-cookie": cookieOf(request, session, sessionSeconds),
  });
});
