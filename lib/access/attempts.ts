const windowMs = 60_000;
const mostInWindow = 10;

/**
 * Counts wrong keys. After ten within a minute further unknown ones are not even looked at, so that nobody can try
 * many; keys and sessions known to be right are not held up by it. Instants are milliseconds since 1970.
 */
export const countAttempts = () => {
  let wrong: number[] = [];
  return {
    /** How many seconds to wait before another unknown key is looked at; 0 when it may be now. */
    secondsToWait(nowMs: number): number {
      wrong = wrong.filter((at) => nowMs - at < windowMs);
      const [oldest = nowMs] = wrong;
      return wrong.length < mostInWindow ? 0 : Math.ceil((oldest + windowMs - nowMs) / 1000);
    },
    noteWrong(nowMs: number): void {
      wrong.push(nowMs);
    },
  };
};
