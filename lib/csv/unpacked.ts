/** Why a packed file could not be unpacked. */
export class UnpackError extends Error {
  readonly reason: "broken-gzip" | "too-much";
  constructor(reason: "broken-gzip" | "too-much", cause?: unknown) {
    super(reason, { cause });
    this.name = "UnpackError";
    this.reason = reason;
  }
}

/** Statistics pack to a tenth; what unpacks to this many times its size beyond the first bytes is made to fill disks. */
const greatestRatio = 150;
const freeBytes = 32 * 1024 * 1024;
/** No file of statistics is larger. */
const mostBytes = 8 * 1024 * 1024 * 1024;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function* following(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream("gzip");
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let packed = 0;
  const failures: unknown[] = [];
  const feed = async (): Promise<void> => {
    try {
      for await (const piece of bytes) {
        packed += piece.length;
        await writer.ready;
        await writer.write(new Uint8Array(piece));
      }
    } catch (error) {
      failures.push(error);
    }
    await writer.close();
  };
  // A broken stream fails the writing as well; the reading tells it.
  const feeding = feed().catch(() => {});
  let unpacked = 0;
  try {
    for (;;) {
      const next = await reader.read().catch((error: unknown) => {
        throw failures.length > 0 ? failures[0] : new UnpackError("broken-gzip", error);
      });
      if (next.done) break;
      unpacked += next.value.length;
      if (unpacked > mostBytes || unpacked > freeBytes + packed * greatestRatio)
        throw new UnpackError("too-much");
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
    await feeding;
  }
}

/**
 * The bytes of a file, unpacked while they are read when they are gzip's, else as they are. Throws an `UnpackError` when
 * they are damaged or unpack to more than any table would.
 */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const [one = new Uint8Array(), two = new Uint8Array()] = first.filter(
    ({ length: size }) => size > 0,
  );
  const start = one.length > 1 ? one : Uint8Array.from([...one, ...two.subarray(0, 1)]);
  const whole = following(first, rest);
  yield* isGzip(start) ? gunzipped(whole) : whole;
}
