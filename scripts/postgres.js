/** Where the programs of PostgreSQL are, and how they come onto a machine of Debian's. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The oldest version that a store can be in. */
export const oldestPostgres = 15;
const packages = "/usr/lib/postgresql";

/** The folder of the programs of the newest PostgreSQL on this machine; undefined where there is none. */
export const findPostgres = () => {
  const versions = existsSync(packages) ? readdirSync(packages).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= oldestPostgres));
  const folder = join(packages, String(newest), "bin");
  return existsSync(join(folder, "initdb")) ? folder : undefined;
};

/** Installs PostgreSQL where this may be done: as root, from the packages of Debian and its kin. */
export const installPostgres = () => {
  if (process.getuid?.() !== 0) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "postgresql"]])
    spawnSync("apt-get", ["-qq", ...args], { env: environment, stdio: "ignore" });
};
