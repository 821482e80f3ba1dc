import { refuseForeign } from "@/app/access";
import { takeUploadedFile } from "@/app/api/uploaded-file";
import { addressOfOpened } from "@/app/open/opened";
import type { OpenRefusal } from "@/app/open/refusals";
import { readOrigin } from "@/lib/chart/picture-origin";

const mostBytes = 16 * 1024 * 1024;

/** All bytes of a file; undefined when they are more than a picture has: the rest is read past, and nothing kept. */
const gather = async (bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.byteLength;
    if (length <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= mostBytes ? Buffer.concat(chunks) : undefined;
};

const goTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location } });

const refuseFor = (reason: OpenRefusal): Response => goTo(`/open?refused=${reason}`);

const answerFor = (bytes: Uint8Array | undefined): Response => {
  if (!bytes) return refuseFor("too-large");
  if (bytes.length === 0) return refuseFor("no-file");
  const origin = readOrigin(bytes);
  if ("unreadable" in origin) return refuseFor(origin.unreadable);
  const address = addressOfOpened(origin);
  return address === undefined ? refuseFor("unknown-chart") : goTo(address);
};

/** Leads a picture that Turnover drew to its chart, or back with the reason why not. Keeps nothing of it. */
export const POST = async (request: Request): Promise<Response> => {
  const foreign = refuseForeign(request.headers);
  if (foreign) return foreign;
  return takeUploadedFile(request, async ({ bytes }) => answerFor(await gather(bytes)));
};
