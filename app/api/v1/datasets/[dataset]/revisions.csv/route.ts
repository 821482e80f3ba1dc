import { answerRevisions } from "../revisions/answer";

/** What each vintage of a dataset added, revised and withdrew, as CSV. */
export const GET = answerRevisions("csv");
