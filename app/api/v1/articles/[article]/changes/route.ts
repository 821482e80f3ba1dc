import { refuse } from "@/app/api/answer";
import { reading } from "@/app/database";
import { findArticle } from "@/lib/store/articles";
import { listFactChanges } from "@/lib/store/fact-changes";
import { withVersion } from "../../../with-version";

type Context = { readonly params: Promise<{ readonly article: string }> };

/** What was added, corrected and removed among the facts of an article, the latest first; of a removed article too. */
export const GET = withVersion(
  async (_request: Request, { params }: Context): Promise<Response> => {
    const { article: id } = await params;
    const db = await reading();
    const changes = await listFactChanges(db, id);
    if (changes.length === 0 && !(await findArticle(db, id)))
      return refuse({ status: 404, detail: `There is no article ${id}.` });
    return Response.json({ changes });
  },
);
