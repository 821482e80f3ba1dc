import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { findFaults } from "@/lib/store/integrity";
import { openStore, type StorePlace } from "@/lib/store/open";
import { findPostgres } from "../../scripts/postgres.js";
import { createDatabase, startPostgres } from "../setup/postgres";
import { seededRandom } from "../setup/seeded";
import { endServer, type Server, serve } from "../setup/serve";
import { articleChanger, type Changer, datasetChanger, type Send } from "./changes-under-way";

const key = "the-key-of-the-kills";
const seed = 20_211;
const longestMs = 900;

/** Two who send files and undo them, and one who saves an article, all at the same time. */
const changersOf = (send: Send, random: () => number): Promise<Changer[]> =>
  Promise.all([
    datasetChanger(send, { name: "Small", series: 8, random }),
    datasetChanger(send, { name: "Large", series: 150, random }),
    articleChanger(send, "Saved again and again"),
  ]);

/** Speaks to a server until `isOver`; a server that is gone, or that has lost its database, acknowledges nothing. */
const sendTo =
  (base: string, isOver: () => boolean = () => false): Send =>
  async (method, path, body) => {
    if (isOver()) return undefined;
    try {
      const answer = await fetch(base + path, {
        method,
        headers: { authorization: `Bearer ${key}` },
        ...(body === undefined ? {} : { body }),
      });
      const json = await answer.json();
      return answer.ok ? json : undefined;
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
      throw error;
    }
  };

const newPlace = (database?: string): StorePlace => {
  const home = mkdtempSync(join(tmpdir(), "turnover-kills-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return { home, database };
};

const start = ({ home, database }: StorePlace): Promise<Server> =>
  serve({
    home,
    key,
    environment: database === undefined ? {} : { DATABASE_URL: database },
    isMuted: true,
  });

const faultsOf = async (place: StorePlace): Promise<string[]> => {
  const store = await openStore(place);
  try {
    return await findFaults(store);
  } finally {
    await store.close();
  }
};

type Outcome = Awaited<ReturnType<Changer["look"]>>;
type Run = {
  readonly place: StorePlace;
  readonly rounds: number;
  readonly random: () => number;
  /** Kills something, and gives the server that answers afterwards. */
  readonly kill: (server: Server) => Promise<Server>;
};

/** Changes are made until something is killed; then all is looked at, and so on. Gives what became of what was cut off. */
const killAgainAndAgain = async ({ place, rounds, random, kill }: Run): Promise<Outcome[]> => {
  let server = await start(place);
  const changers = await changersOf(sendTo(server.base), random);
  const outcomes: Outcome[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      let isOver = false;
      const send = sendTo(server.base, () => isOver);
      const changing = changers.map(async (changer) => {
        while (!isOver && (await changer.change(send)));
      });
      await sleep(random() * longestMs);
      isOver = true;
      server = await kill(server);
      await Promise.all(changing);
      for (const changer of changers) outcomes.push(await changer.look(sendTo(server.base)));
      expect(await faultsOf(place)).toEqual([]);
    }
  } finally {
    await endServer(server, "SIGKILL");
  }
  return outcomes;
};

const killServer =
  (place: StorePlace) =>
  async (server: Server): Promise<Server> => {
    await endServer(server, "SIGKILL");
    return start(place);
  };

describe("what was acknowledged is there, and of nothing a half", () => {
  const lanes = 2;
  const rounds = 50;

  test(`after the server was killed ${lanes * rounds} times`, { timeout: 900_000 }, async () => {
    const places = Array.from({ length: lanes }, () => newPlace());
    const outcomes = await Promise.all(
      places.map((place, lane) =>
        killAgainAndAgain({
          place,
          rounds,
          random: seededRandom(seed + lane),
          kill: killServer(place),
        }),
      ),
    );
    expect(new Set(outcomes.flat())).toEqual(new Set(["settled", "all", "nothing"]));
  });
});

describe.skipIf(findPostgres() === undefined)("the same on PostgreSQL", () => {
  test("after the server or the database was killed", { timeout: 600_000 }, async () => {
    const postgres = await startPostgres({});
    onTestFinished(() => postgres.end());
    const { address } = await createDatabase(postgres.address);
    const place = newPlace(address);
    let killed = 0;
    const kill = async (server: Server): Promise<Server> => {
      killed += 1;
      if (killed % 2 === 1) return killServer(place)(server);
      await postgres.crash();
      await expect
        .poll(() => fetch(`${server.base}/api/v1/datasets`).then(({ status }) => status), {
          timeout: 60_000,
        })
        .toBe(200);
      return server;
    };
    const outcomes = await killAgainAndAgain({
      place,
      rounds: 12,
      random: seededRandom(seed),
      kill,
    });
    expect(new Set(outcomes)).toContain("nothing");
  });
});
