/** A half-space of integers: the weighted sum of the unknowns is at most `limit`. */
export type HalfSpace = { readonly weights: readonly bigint[]; readonly limit: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** Divided by its greatest common divisor, so that equal half-spaces look alike. */
const reduced = ({ weights, limit }: HalfSpace): HalfSpace => {
  const divisor = weights.reduce(gcd, limit < 0n ? -limit : limit) || 1n;
  return { weights: weights.map((weight) => weight / divisor), limit: limit / divisor };
};

/** Of half-spaces with the same weights only the tightest says anything. */
const withoutRepeats = (spaces: readonly HalfSpace[]): HalfSpace[] => {
  const tightest = new Map<string, HalfSpace>();
  for (const space of spaces.map(reduced)) {
    const divisor = space.weights.reduce(gcd, 0n) || 1n;
    const key = space.weights.map((weight) => weight / divisor).join();
    const known = tightest.get(key);
    const knownDivisor = known?.weights.reduce(gcd, 0n) || 1n;
    if (!known || space.limit * knownDivisor < known.limit * divisor) tightest.set(key, space);
  }
  return [...tightest.values()];
};

/** What the half-spaces say about the other unknowns (Fourier and Motzkin). */
const eliminate = (spaces: readonly HalfSpace[], unknown: number): HalfSpace[] => {
  const weightOf = ({ weights }: HalfSpace): bigint => weights[unknown] ?? 0n;
  const rest = spaces.filter((space) => weightOf(space) === 0n);
  const upper = spaces.filter((space) => weightOf(space) > 0n);
  const lower = spaces.filter((space) => weightOf(space) < 0n);
  const combined = upper.flatMap((above) =>
    lower.map((below): HalfSpace => {
      const [up, down] = [-weightOf(below), weightOf(above)];
      return {
        weights: above.weights.map(
          (weight, index) => weight * up + (below.weights[index] ?? 0n) * down,
        ),
        limit: above.limit * up + below.limit * down,
      };
    }),
  );
  return withoutRepeats([...rest, ...combined]);
};

const countPairs = (spaces: readonly HalfSpace[], unknown: number): number => {
  const signs = spaces.map(({ weights }) => weights[unknown] ?? 0n);
  return signs.filter((sign) => sign > 0n).length * signs.filter((sign) => sign < 0n).length;
};

const eliminateAll = (spaces: readonly HalfSpace[], unknowns: readonly number[]): HalfSpace[] => {
  const [next] = unknowns.toSorted((a, b) => countPairs(spaces, a) - countPairs(spaces, b));
  return next === undefined
    ? [...spaces]
    : eliminateAll(
        eliminate(spaces, next),
        unknowns.filter((unknown) => unknown !== next),
      );
};

/** Whether some numbers satisfy all half-spaces: exact, and slow for more than a handful of unknowns. */
export const hasSolution = (spaces: readonly HalfSpace[], unknowns: number): boolean => {
  const all = Array.from({ length: unknowns }, (_none, index) => index);
  return eliminateAll(withoutRepeats(spaces), all).every(({ limit }) => limit >= 0n);
};

/** The exact least and greatest value of a weighted sum, null where there is none; the half-spaces must have a solution. */
export const exactBounds = (
  spaces: readonly HalfSpace[],
  objective: readonly bigint[],
): { low: number | null; high: number | null } => {
  const named = (sign: bigint): HalfSpace => ({
    weights: [...objective.map((weight) => weight * -sign), sign],
    limit: 0n,
  });
  const widened = spaces.map(({ weights, limit }) => ({ weights: [...weights, 0n], limit }));
  const unknowns = objective.map((_weight, index) => index);
  const left = eliminateAll(withoutRepeats([...widened, named(1n), named(-1n)]), unknowns);
  let [low, high]: (number | null)[] = [null, null];
  for (const { weights, limit } of left) {
    const weight = weights.at(-1) ?? 0n;
    const end = Number(limit) / Number(weight);
    if (weight > 0n) high = Math.min(high ?? end, end);
    if (weight < 0n) low = Math.max(low ?? end, end);
  }
  return { low: low ?? null, high: high ?? null };
};
