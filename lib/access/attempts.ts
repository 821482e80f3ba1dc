const windowMs = 60_000;
const mostInWindow = 10;

/**
 * Counts wrong keys. After ten within a minute further unknown ones are not even looked at, so that nobody can try
 * many; keys and sessions known to be right are not held up by it. Instants are milliseconds since 1970.
 */
export const countAttempts = () => {
  let wrong: readonly { readonly at: number }[] = [];
  return {
    /** How many seconds to wait before another unknown key is looked at; 0 when it may be now. */
    secondsToWait(nowMs: number): number {
      wrong = wrong.filter(({ at }) => nowMs - at < windowMs);
      const oldest = wrong[0]?.at ?? nowMs;
      return wrong.length < mostInWindow ? 0 : Math.ceil((oldest + windowMs - nowMs) / 1000);
    },
    /** Counts an attempt as wrong; what is given back takes that back, when it turns out right. */
    note(nowMs: number): () => void {
      const attempt = { at: nowMs };
      wrong = [...wrong, attempt];
      return () => {
        wrong = wrong.filter((each) => each !== attempt);
      };
    },
  };
};
