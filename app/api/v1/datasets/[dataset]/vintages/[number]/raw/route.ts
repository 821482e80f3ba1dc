import { Readable } from "node:stream";
import { refuse } from "@/app/api/answer";
import { store } from "@/app/database";
import { findRawFile, openRawFile } from "@/lib/store/raw-file";
import { withVersion } from "../../../../../with-version";
import { findVintage, type VintageContext } from "../find";

/** An attachment of that name, whatever letters it has (RFC 6266). */
const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** The file of a vintage, byte by byte as it came. */
export const GET = withVersion(
  async (_request: Request, context: VintageContext): Promise<Response> => {
    const found = await findVintage(context);
    if (found instanceof Response) return found;
    const { home } = await store();
    const { raw, fileName } = found.vintage;
    const file = await findRawFile(home, raw);
    if (!file) return refuse({ status: 404, detail: "The file of this vintage is not kept here." });
    return new Response(
      Readable.toWeb(Readable.from(openRawFile(home, raw))) as ReadableStream<Uint8Array>,
      {
        headers: {
          "content-type": "application/octet-stream",
          "content-length": String(file.bytes),
          "content-disposition": attachment(fileName),
          etag: `"${raw}"`,
        },
      },
    );
  },
);
