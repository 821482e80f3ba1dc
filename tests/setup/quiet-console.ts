import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that writes to the console fails: noise hides the message that matters. */
const methods = ["log", "info", "warn", "error", "debug"] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method).mockImplementation(() => {});
});

afterEach(() => {
  const calls = methods.flatMap((method) => vi.mocked(console[method]).mock.calls);
  vi.restoreAllMocks();
  expect(calls, "something was written to the console").toEqual([]);
});
