/** Runs projects of vitest and counts what became of their tests, for `npm test` and `npm run test:system`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, runNodeQuietly } from "./steps.js";

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const folder = join(root, "tests", ".output");

/** A file that could not even be begun, and a run that failed though every test passed, count as one that failed. */
const countFailed = ({ numFailedTests, testResults }, code) => {
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = numFailedTests + unread.length;
  return code !== 0 && failed === 0 ? 1 : failed;
};

/** Runs the projects of that name, shows what they said when they have ended, and gives how many tests passed and failed. */
export const runProjects = async (projects) => {
  mkdirSync(folder, { recursive: true });
  const output = join(folder, `${projects.join("-")}.json`);
  rmSync(output, { force: true });
  const { code, said } = await runNodeQuietly(vitest, [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${output}`,
  ]);
  process.stdout.write(said);
  if (!existsSync(output)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(output, "utf8"));
  return { passed: report.numPassedTests, failed: countFailed(report, code) };
};
