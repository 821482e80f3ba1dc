import { importsUnderWay } from "../../datasets/import-progress";

type Context = { readonly params: Promise<{ readonly id: string }> };

/**
 * How far an import is, by the name that its sender gave it as the parameter `import`: bytes read of how many, and the
 * observations found. 204 before the file has come in and after the import has ended.
 */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const progress = importsUnderWay().get((await params).id);
  return progress
    ? Response.json(progress, { headers: { "cache-control": "no-store" } })
    : new Response(null, { status: 204 });
};
