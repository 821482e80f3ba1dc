import { useEffect, useState } from "react";
import type { Corrections, Inspection, Refused } from "./answers";
import { inspectFile } from "./send";

/**
 * How a file is read with the corrections made so far; `answer` is what was known before while a new one is awaited,
 * undefined at first.
 */
export const useInspection = (file: File) => {
  const [corrections, setCorrections] = useState<Corrections>({});
  const [state, setState] = useState<{
    readonly of?: Corrections;
    readonly answer?: Inspection | Refused;
  }>({});
  useEffect(() => {
    const calling = new AbortController();
    inspectFile(file, corrections, calling.signal).then(
      (answer) => setState({ of: corrections, answer }),
      (error: unknown) => {
        if (!calling.signal.aborted) throw error;
      },
    );
    return () => calling.abort();
  }, [file, corrections]);
  return {
    corrections,
    answer: state.answer,
    isReading: state.of !== corrections,
    correct: (more: Corrections) => setCorrections((before) => ({ ...before, ...more })),
    setRole: (index: number, role: NonNullable<Corrections["columns"]>[number]["role"]) =>
      setCorrections((before) => ({
        ...before,
        columns: [
          ...(before.columns ?? []).filter((column) => column.index !== index),
          { index, role },
        ],
      })),
  };
};
