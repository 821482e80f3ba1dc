import type { Refusal } from "../csv";

/** Whether an error says that a thread reached the bound of its heap; the words tell when it came out of another thread. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") ||
    /reaching memory limit/.test(error.message));

/** Why a file is not taken that needs more memory than a reader may have: far more different texts than any table has. */
const tooManyTexts: Refusal = {
  refused: {
    problems: [
      {
        code: "too-many-texts",
        message: "the file holds more different texts than can be kept in memory while it is read",
        fix: "leave out columns of remarks or identifiers, or split the file by period or by flow",
      },
    ],
    count: 1,
  },
  questions: [],
};

/** The refusal of a file whose reader reached the bound of its heap; throws every other error on. */
export const refuseTooManyTexts = (error: unknown): Refusal => {
  if (isOutOfMemory(error)) return tooManyTexts;
  throw error;
};
