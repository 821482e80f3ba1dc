import { join } from "node:path";
import { prepareToInspect } from "@/lib/store/inspect-in-worker";
import { loadShippedData } from "@/lib/store/shipped";
import { sweepRawFiles } from "@/lib/store/sweep";
import { openedGuard } from "./access";
import { settings, store } from "./database";
import { answerAtFront, type Front } from "./front";

const say = (message: string): boolean => process.stdout.write(`${message}\n`);

/** Until then the first pages are answered. */
const practiceAfterMs = 1_500;

const practiseLater = (): void => {
  setTimeout(() => {
    prepareToInspect().catch((error) =>
      process.stderr.write(`The reader of files did not start: ${error}\n`),
    );
  }, practiceAfterMs).unref();
};

const shared = globalThis as { turnoverFront?: Front };

/** Opens the store, brings it up to date and loads the shipped data at the first start, telling a person how it goes. */
export const prepare = async (): Promise<void> => {
  say(`Opening the store in ${settings().home} …`);
  await loadShippedData(await store(), join(process.cwd(), "data"), new Date().toISOString(), say);
  await sweepRawFiles(await store(), new Date().toISOString());
  const address = process.env.TURNOVER_ADDRESS;
  if (address) say(`Turnover is at ${address} (Ctrl-C ends it).`);
  shared.turnoverFront = answerAtFront;
  practiseLater();
  const { made } = await openedGuard();
  if (made) {
    say(
      "To change things, sign in with this link. It is shown this once; set TURNOVER_EDITOR_KEY for a key of your own:",
    );
    say(`  ${address ?? ""}/sign-in#${made}`);
  }
};
