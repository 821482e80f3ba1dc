import { originOf } from "@/app/chart/address";
import { openApiDocument } from "../../reference/document";
import { withVersion } from "../with-version";

/** All that can be asked over HTTP, as an OpenAPI 3.1 document. */
export const GET = withVersion(async (request: Request) =>
  Response.json(openApiDocument(originOf(request.headers) ?? new URL(request.url).origin)),
);
