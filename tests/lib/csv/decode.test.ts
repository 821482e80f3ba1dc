import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDecoding } from "@/lib/csv/decode";
import { isAscii } from "@/lib/csv/encoding";

const someBytes = fc.array(
  fc.oneof(
    fc.constantFrom(0x0d, 0x0a, 0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xed, 0xf0, 0x9f),
    fc.integer({ min: 0, max: 255 }),
    fc.constant(0x41),
  ),
  { maxLength: 12 },
);

test("UTF-8 in pieces is decoded as in one, broken characters too", () => {
  fc.assert(
    fc.property(fc.array(someBytes, { maxLength: 8 }), (pieces) => {
      // The letter decides for UTF-8, which the bytes that follow cannot undo.
      const all = [[...new TextEncoder().encode("ə")], ...pieces];
      const decoding = createDecoding("utf-8");
      const text = all.map((piece) => decoding.push(Uint8Array.from(piece))).join("");
      const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        Uint8Array.from(all.flat()),
      );
      expect(text + decoding.end()).toBe(whole.replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
    }),
    { numRuns: 1_000 },
  );
});

test("bytes are ASCII when none is above 127, wherever they lie in memory", () => {
  const bytes = fc.array(fc.oneof({ weight: 20, arbitrary: fc.constant(65) }, fc.nat(255)));
  fc.assert(
    fc.property(bytes, fc.nat(7), (each, offset) => {
      const memory = new Uint8Array(offset + each.length);
      memory.set(each, offset);
      expect(isAscii(memory.subarray(offset))).toBe(each.every((byte) => byte < 128));
    }),
  );
});
