/** `npm start`: from a fresh clone to the running dashboard; on a built checkout it only serves. */
import { join } from "node:path";
import { build, install, requireNode, root, runNode, say } from "./steps.js";

requireNode();
await install();
const { readSettings } = await import("../app/settings.js");
const reading = readSettings(process.env);
if ("problems" in reading) {
  for (const problem of reading.problems)
    say(
      `${problem.name}: ${problem.message} (it is ${JSON.stringify(problem.saw)}). ${problem.fix}`,
    );
  process.exit(2);
}
await build();

const { port, host } = reading.settings;
const next = join(root, "node_modules", "next", "dist", "bin", "next");
const environment = {
  ...process.env,
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  TURNOVER_ADDRESS: `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${port}`,
};
process.exit(await runNode(next, ["start", "-H", host, "-p", String(port)], { env: environment }));
