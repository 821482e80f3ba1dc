import { type Mapping, type Reading, type Refusal, readTradeCsv } from "../csv";
import { practise } from "../csv/practice";
import { openRawFile } from "./raw-file";

/** A file to look at: the raw file of this digest in the folder `home`. */
export type FileToInspect = {
  readonly home: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mapping?: Mapping | undefined;
};

/** What the thread that inspects files is asked. */
export type InspectionJob =
  | { readonly kind: "inspect"; readonly file: FileToInspect }
  | { readonly kind: "practise" };

/** How a file would be read; of practice, how many numbers were read. Stores nothing. */
export const runInspectionJob = (job: InspectionJob): Promise<Reading | Refusal | number> => {
  if (job.kind === "practise") return practise();
  const { home, sha256, fileName, mapping } = job.file;
  return readTradeCsv(openRawFile(home, sha256), {
    fileName,
    ...(mapping === undefined ? {} : { mapping }),
  });
};
