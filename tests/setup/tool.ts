import { spawnSync } from "node:child_process";

/** Whether a program of the system is installed; what it reads back is tested only where it is. */
export const isInstalled = (program: string): boolean =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;

/** What a program prints for bytes that it is given; fails when it does not end well. */
export const printedBy = (program: string, options: readonly string[], input: Uint8Array) => {
  const { status, stdout, stderr } = spawnSync(program, options, { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
};
