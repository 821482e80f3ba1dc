import { useRef, useState } from "react";
import type { Corrections, Imported, Refused } from "./answers";
import { type Progress, sendFile } from "./send";

/** What a person said of a file, as the fields of the API are named. */
export type FileParameters = Readonly<Record<string, string>>;

type Sending = {
  readonly file: File;
  readonly mapping: Corrections | undefined;
  /** The dataset whose next file it is; empty for a new one. */
  readonly dataset: string;
  readonly parameters: FileParameters;
};

const nothingSent: Progress = { phase: "sending", done: 0, of: 0, observations: 0 };

/** The way of a file into the store: how far it is, what it brought, or why it was not taken. */
export const useUpload = (onDone: (imported: Imported) => void) => {
  const [progress, setProgress] = useState<Progress>();
  const [result, setResult] = useState<Imported | Refused>();
  const calling = useRef<AbortController>(undefined);
  const send = async ({ dataset, ...sending }: Sending): Promise<void> => {
    calling.current = new AbortController();
    setResult(undefined);
    setProgress(nothingSent);
    const path = dataset === "" ? "/api/v1/datasets" : `/api/v1/datasets/${dataset}/vintages`;
    const answer = await sendFile({ ...sending, path }, setProgress, calling.current.signal);
    setProgress(undefined);
    setResult(answer);
    if ("vintage" in answer) onDone(answer);
  };
  return {
    progress,
    imported: result && "vintage" in result ? result : undefined,
    refused: result && "detail" in result ? result : undefined,
    send,
    stop: () => calling.current?.abort(),
  };
};
