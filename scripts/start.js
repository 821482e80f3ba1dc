/** `npm start`: from a fresh clone to the running dashboard; on a built checkout it only serves. */
import { join } from "node:path";
import { prepareCheckout, requireNode, root, runNode, say } from "./steps.js";

requireNode();

/** The settings can be read once the packages are there, and wrong ones end the start before the long build. */
const settingsOrEnd = async () => {
  const { readSettings } = await import("../app/settings.js");
  const reading = readSettings(process.env);
  if ("settings" in reading) return reading.settings;
  for (const { name, saw, message, fix } of reading.problems)
    say(`${name}: ${message} (it is ${JSON.stringify(saw)}). ${fix}`);
  process.exit(2);
};

let settings;
await prepareCheckout({
  between: async () => {
    settings = await settingsOrEnd();
  },
});

const { port, host } = settings;
const environment = {
  // Threads that each keep a heap of their own take a fifth more memory while a large file comes in (glibc only).
  MALLOC_ARENA_MAX: "2",
  // Buffers of a file's pieces go back to the system one by one, and leave no holes between what stays (glibc only).
  MALLOC_MMAP_THRESHOLD_: "65536",
  ...process.env,
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  TURNOVER_ADDRESS: `http://${["127.0.0.1", "0.0.0.0", "::1", "::"].includes(host) ? "localhost" : host}:${port}`,
};
process.exit(await runNode(join(root, "scripts", "serve.js"), [], { env: environment }));
