import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (): string => {
  try {
    return readFileSync(
      join(/* turbopackIgnore: true */ process.cwd(), ".next", "BUILD_ID"),
      "utf8",
    );
  } catch (error) {
    // In development there is no build, and every start may draw differently.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return randomUUID();
    throw error;
  }
};

let known: string | undefined;

/** What the build that is running is called: another build may draw the same data differently. */
export const buildId = (): string => {
  known ??= read();
  return known;
};
