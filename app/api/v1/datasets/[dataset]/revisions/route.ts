import { answerRevisions } from "./answer";

/** What each vintage of a dataset added, revised and withdrew, in pages; as CSV where that is accepted. */
export const GET = answerRevisions("both");
