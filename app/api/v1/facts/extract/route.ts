import { refuse } from "@/app/api/answer";
import { withJson } from "@/app/api/json-body";
import { refuseJob } from "@/app/api/refuse-job";
import { extractInTime } from "@/app/articles/extract";
import { readExtractRequest } from "@/lib/article/request";
import { mostCharacters } from "../../articles/limits";

/** The facts of trade that a text states, with the words that each rests on. Saves nothing. */
export const POST = withJson(async (body) => {
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
  if (request.text.length > mostCharacters)
    return refuse({ status: 413, detail: `The text is longer than ${mostCharacters} characters.` });
  try {
    return Response.json({ facts: await extractInTime(request) });
  } catch (error) {
    return refuseJob(error);
  }
});
