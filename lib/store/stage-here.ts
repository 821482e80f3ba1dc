import { rmSync } from "node:fs";
import { createStagingWriter, type Staging } from "./staging";

/** Stages a file in the thread that reads it. */
export const stageHere = (path: string, rowsOfRun?: number): Staging => {
  const writer = createStagingWriter(path, rowsOfRun);
  return {
    add: async (block, series) => writer.add(block, series),
    leaveOut: async (keys) => writer.leaveOut(keys),
    finish: async () => writer.finish(),
    async close() {
      writer.close();
      rmSync(path, { force: true });
    },
  };
};
