/** The steps that `npm start` and `npm test` share: install what is missing, build what is stale, run a program. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const installStamp = join(root, "node_modules", ".turnover-installed");
const buildStamp = join(root, ".next", "turnover-build");
const buildSources = [
  "app",
  "lib",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "tsconfig.json",
];

/** Says what is being done, for a person at the terminal. */
export const say = (message) => process.stdout.write(`${message}\n`);

const wholeSeconds = (startedMs) => `${Math.max(1, Math.round((Date.now() - startedMs) / 1000))} s`;

const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
};

const filesOf = (name) => {
  const path = join(root, name);
  return name.includes(".") ? (existsSync(path) ? [path] : []) : filesBelow(path);
};

const digest = (files) => {
  const hash = createHash("sha256").update(
    `${process.versions.modules} ${process.platform} ${process.arch}\n`,
  );
  for (const file of files.toSorted())
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
};

const isFresh = (stamp, expected) => existsSync(stamp) && readFileSync(stamp, "utf8") === expected;

/** Ends with a sentence instead of a stack on a Node that is too old. */
export const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(
    `Turnover needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node from nodejs.org.`,
  );
  process.exit(1);
};

const running = new Set();
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let isListening = false;

/** Only whoever runs a step hears signals here: the server, which imports from this file too, has its own way to end. */
const passSignalsOn = () => {
  if (isListening) return;
  isListening = true;
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      process.exitCode = code;
      for (const stop of running) stop(signal);
      if (running.size === 0) process.exit(code);
    });
  }
};

const graceMs = 8000;

/**
 * Runs a program of Node in its own process group and gives its exit code. A signal to us goes to the whole group, so
 * nothing outlives us; what has not ended after eight seconds is killed.
 */
export const runNode = (script, args, options = {}) =>
  new Promise((resolve) => {
    passSignalsOn();
    const ownGroup = process.platform !== "win32";
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: "inherit",
      detached: ownGroup,
      ...options,
    });
    const send = (signal) => {
      try {
        if (ownGroup) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch (error) {
        if (error.code !== "ESRCH") throw error;
      }
    };
    const stop = (signal) => {
      send(signal);
      setTimeout(() => send("SIGKILL"), graceMs).unref();
    };
    running.add(stop);
    child.on("exit", (code, signal) => {
      running.delete(stop);
      if (typeof process.exitCode === "number" && process.exitCode > 128)
        process.exit(process.exitCode);
      resolve(code ?? (signal ? 1 : 0));
    });
  });

const npmScript = () => {
  const given = process.env.npm_execpath;
  if (given?.endsWith(".js")) return given;
  const beside = join(
    process.execPath,
    "..",
    "..",
    "lib",
    "node_modules",
    "npm",
    "bin",
    "npm-cli.js",
  );
  const windows = join(process.execPath, "..", "node_modules", "npm", "bin", "npm-cli.js");
  return [beside, windows].find((path) => existsSync(path)) ?? "npm";
};

const lock = join(
  tmpdir(),
  `turnover-${createHash("sha256").update(root).digest("hex").slice(0, 16)}.lock`,
);

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** Only the holder takes the lock away, at the end or when it is ended. */
const releaseLock = () => {
  if (existsSync(lock) && readFileSync(lock, "utf8") === String(process.pid))
    rmSync(lock, { force: true });
};

const staleMs = 15 * 60 * 1000;

/** A lock is nobody's when its process is gone, or when it is older than any installation and build take. */
const isStale = () => {
  if (!existsSync(lock)) return false;
  const holder = Number(readFileSync(lock, "utf8"));
  return Date.now() - statSync(lock).mtimeMs > staleMs || (holder > 0 && !isAlive(holder));
};

const takeLock = () => {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isStale()) rmSync(lock, { force: true });
    return false;
  }
};

/** Installs and builds; of two that are started at once on one checkout the second waits for the first. */
export const prepareCheckout = async ({ between = async () => {} } = {}) => {
  passSignalsOn();
  let told = false;
  while (!takeLock()) {
    if (!told) say("Another start of this checkout is installing or building; waiting for it …");
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  process.once("exit", releaseLock);
  await install();
  await between();
  await build();
  releaseLock();
};

/** Installs exactly what the lock file names, unless that is what is there. */
const install = async () => {
  const expected = digest([join(root, "package-lock.json")]);
  if (isFresh(installStamp, expected)) return;
  const startedMs = Date.now();
  say("Installing the packages of the lock file (once, about half a minute) …");
  const code = await runNode(npmScript(), [
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (code !== 0) {
    say(
      "The packages could not be installed; npm says why above. With the network mended, the same command goes on from here.",
    );
    process.exit(code);
  }
  writeFileSync(installStamp, expected);
  say(`Installed in ${wholeSeconds(startedMs)}.`);
};

/** Builds the dashboard unless the build is of these very sources. */
const build = async () => {
  const files = [...buildSources.flatMap(filesOf), join(root, "package-lock.json")];
  const expected = digest(files);
  if (isFresh(buildStamp, expected)) return;
  const startedMs = Date.now();
  say("Building the dashboard (once for each version, about twenty seconds) …");
  rmSync(buildStamp, { force: true });
  const output = process.env.CI ? "inherit" : "pipe";
  const code = await runBuild(output);
  if (code !== 0) {
    say("The dashboard could not be built; the messages above say why.");
    process.exit(code);
  }
  writeFileSync(buildStamp, expected);
  say(`Built in ${wholeSeconds(startedMs)}.`);
};

/** The build speaks only when it fails, or on CI. */
const runBuild = async (output) => {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const environment = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  if (output === "inherit") return runNode(next, ["build"], { env: environment });
  const { code, said } = await runNodeQuietly(next, ["build"], { env: environment });
  if (code !== 0) process.stderr.write(said);
  return code;
};

/** Runs a program of Node as `runNode` does, and gives what it said, to a file of its own, with its exit code. */
export const runNodeQuietly = async (script, args, options = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "turnover-said-"));
  const path = join(folder, "output");
  const file = openSync(path, "w");
  try {
    const code = await runNode(script, args, { ...options, stdio: ["ignore", file, file] });
    return { code, said: readFileSync(path) };
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
};
