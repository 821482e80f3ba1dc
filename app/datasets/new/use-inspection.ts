import { useEffect, useState } from "react";
import type { Corrections, Inspection, Refused } from "./answers";
import { inspectFile } from "./send";

/**
 * How a file is read with the corrections made so far; `answer` is what was known before while a new one is awaited,
 * undefined at first.
 */
export const useInspection = (file: File) => {
  const [given, setGiven] = useState<Corrections>();
  const [state, setState] = useState<{
    readonly of?: Corrections | undefined;
    readonly answer?: Inspection | Refused;
  }>({});
  const { answer } = state;
  const remembered = answer && "remembered" in answer ? answer.remembered : undefined;
  const corrections = given ?? remembered?.mapping ?? {};
  useEffect(() => {
    const calling = new AbortController();
    inspectFile(file, given, calling.signal).then(
      (found) => setState({ of: given, answer: found }),
      (error: unknown) => {
        if (!calling.signal.aborted) throw error;
      },
    );
    return () => calling.abort();
  }, [file, given]);
  return {
    corrections,
    /** What to send with the file: nothing where nothing was said, so that a remembered correction holds. */
    given,
    answer,
    isReading: answer === undefined || state.of !== given,
    correct: (more: Corrections) => setGiven({ ...corrections, ...more }),
    startAfresh: () => setGiven({}),
    setRole: (
      { index, name }: { readonly index: number; readonly name: string },
      role: NonNullable<Corrections["columns"]>[number]["role"],
    ) =>
      setGiven({
        ...corrections,
        columns: [
          ...(corrections.columns ?? []).filter((column) => column.index !== index),
          { index, name, role },
        ],
      }),
  };
};
