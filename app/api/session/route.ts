import { checkKey, openedGuard, refuseForeign, sessionCookie } from "@/app/access";
import { sessionSeconds } from "@/lib/access/session";

/** Back to a page: an address of our own as a form gave it, never another site's. */
const backTo = (given: FormDataEntryValue | null): string => {
  const path = typeof given === "string" ? given : "";
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : "/";
};

const isSecure = (request: Request): boolean =>
  request.headers.get("x-forwarded-proto") === "https" ||
  new URL(request.url).protocol === "https:";

const cookieOf = (request: Request, value: string, seconds: number): string =>
  `${sessionCookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure(request) ? "; Secure" : ""}`;

const goTo = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location, ...headers } });

/** Signs in with the key of a form, or out: the session is ended, not only forgotten by this browser. */
export const POST = async (request: Request): Promise<Response> => {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const form = await request.formData();
  const { guard } = await openedGuard();
  if (form.get("end") !== null) {
    const cookie = request.headers
      .get("cookie")
      ?.match(new RegExp(`${sessionCookie}=([^;]*)`))?.[1];
    if (cookie) await guard.endSession(cookie, Date.now());
    return goTo(backTo(form.get("back")), { "set-cookie": cookieOf(request, "", 0) });
  }
  const checked = await checkKey(String(form.get("key") ?? "").trim());
  if (checked instanceof Response)
    return goTo(`/sign-in?refused=${checked.status === 429 ? "too-many" : "wrong"}`);
  const session = guard.openSession(checked, Date.now());
  return goTo(backTo(form.get("back")), {
    "set-cookie": cookieOf(request, session, sessionSeconds),
  });
};
