import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listObservations } from "@/lib/store/observations";
import { openStore } from "@/lib/store/open";
import { endServer, environmentOfTests, type Server, serve } from "../setup/serve";

const folder = mkdtempSync(join(tmpdir(), "turnover-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command as npm runs it, on a store of its own; gives its exit code and what it said. */
const run = (script: string, args: readonly string[], home = "home") =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [`scripts/${script}.js`, ...args], {
      env: { ...environmentOfTests(), TURNOVER_HOME: join(folder, home) },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        said += chunk;
      });
    child.once("exit", (code) => resolve({ code, said }));
  });

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const exports = "flow,reporter,partner,unit,period,value\nexports,AZE,SRB,USD,2021-01,10\n";

const valuesOf = async (home: string): Promise<(number | null)[]> => {
  const store = await openStore({ home: join(folder, home) });
  try {
    return (await listObservations(store.db)).observations.map(({ value }) => value);
  } finally {
    await store.close();
  }
};

describe("the commands on a store", () => {
  const key = "the-key-of-the-commands";
  let server: Server;
  beforeAll(async () => {
    server = await serve({ home: join(folder, "home"), key });
  });
  afterAll(() => endServer(server, "SIGTERM"));

  /** What a running server says of the dataset that the commands change. */
  const read = async (): Promise<(number | null)[]> => {
    const found = await fetch(`${server.base}/api/v1/datasets?limit=1000`);
    const { datasets } = (await found.json()) as { datasets: { id: string; name: string }[] };
    const dataset = datasets.find(({ name }) => name === "Customs")?.id ?? "none";
    const answer = await fetch(`${server.base}/api/v1/observations?dataset=${dataset}`);
    if (!answer.ok) return [];
    const { observations } = (await answer.json()) as { observations: { value: number }[] };
    return observations.map(({ value }) => value);
  };

  test("store files, keep all in one file and bring it back, as a running server shows on its next answer", {
    timeout: 120_000,
  }, async () => {
    const month = fileOf("month.csv", exports);
    const revised = fileOf("revised.csv", exports.replace(",10", ",11"));
    const backup = join(folder, "backup.tar");
    const of = ["--dataset", "Customs"];
    const stored = await run("import", [month, ...of, "--released", "2021-02-10"]);
    expect(stored).toMatchObject({ code: 0, said: expect.stringContaining("vintage 1") });
    const again = await run("import", [month, ...of]);
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining("Unchanged") });
    expect(await read()).toEqual([10]);
    expect(await run("backup", [backup])).toMatchObject({ code: 0 });
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect(await run("import", [revised, ...of])).toMatchObject({ code: 0 });
    expect(await read()).toEqual([11]);
    const held = await run("restore", [backup]);
    expect(held).toMatchObject({ code: 1, said: expect.stringContaining("--replace") });
    expect(await run("restore", [backup, "--replace"])).toMatchObject({ code: 0 });
    expect(await read()).toEqual([10]);
    expect(await run("restore", [backup], "elsewhere")).toMatchObject({ code: 0 });
    expect(await valuesOf("elsewhere")).toEqual(await valuesOf("home"));
  });

  test.each<[string, string, readonly string[], number, string]>([
    ["a file without figures", "import", ["plain.csv", "--dataset", "Plain"], 1, "not taken"],
    ["no dataset", "import", ["plain.csv"], 2, "dataset"],
    ["no file", "import", ["absent.csv", "--dataset", "A"], 2, "absent.csv"],
    [
      "a day that is none",
      "import",
      ["plain.csv", "--dataset", "A", "--released", "May"],
      2,
      "May",
    ],
    ["an option that is not known", "backup", [join(folder, "a.tar"), "--fast"], 2, "--fast"],
  ])("end with a word and a code: %s", async (_what, script, args, code, word) => {
    const path = fileOf("plain.csv", "name,colour\nrose,red\n");
    const given = args.map((each) => (each === "plain.csv" ? path : each));
    const ended = await run(script, given);
    expect(ended.said).toContain(word);
    expect(ended.code).toBe(code);
  });

  test("say what is missing: a store to keep, a backup to bring back", async () => {
    const kept = await run("backup", [join(folder, "none.tar")], "nowhere");
    expect(kept).toMatchObject({ code: 1, said: expect.stringContaining("no store") });
    const brought = await run("restore", [fileOf("plain.csv", "name\nrose\n")], "nowhere");
    expect(brought).toMatchObject({ code: 1, said: expect.stringContaining("no backup") });
  });
});
