import { refuse } from "@/app/api/answer";
import { withJson } from "@/app/api/json-body";
import { extractFacts } from "@/lib/article";
import { readExtractRequest } from "@/lib/article/request";

/** No article is longer. */
const maxBytes = 1_000_000;

/** The facts of trade that a text states, with the words that each rests on. Saves nothing. */
export const POST = withJson(
  (body) => {
    const request = readExtractRequest(body);
    if ("problems" in request) {
      const { problems } = request;
      return refuse({
        status: 400,
        detail: "The text cannot be read.",
        problems,
        count: problems.length,
      });
    }
    return Response.json({ facts: extractFacts(request.text, request) });
  },
  { maxBytes },
);
