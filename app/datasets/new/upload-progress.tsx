import type { Progress } from "./send";

const megabytes = (bytes: number): string =>
  (bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 });

const wordsOf = ({ phase, done, of, observations }: Progress): string => {
  if (phase === "sending") return `Sending: ${megabytes(done)} of ${megabytes(of)} MB`;
  if (done >= of) return `Storing ${observations.toLocaleString("en")} figures`;
  return `Reading: ${megabytes(done)} of ${megabytes(of)} MB, ${observations.toLocaleString("en")} figures`;
};

/** How far an upload is, as a bar and in words. */
export const UploadProgress = ({ progress }: { readonly progress: Progress }) => (
  <p className="progress">
    <progress aria-label="Upload" max={progress.of || 1} value={progress.done} />
    <span>{wordsOf(progress)}</span>
  </p>
);
