/**
 * `npm run score -- FILE.jsonl …`: how well facts are read out of labelled texts, one JSON object a line
 * (`{id, published, text, facts}`). Strict counts a fact when every field agrees, core when kind, flow, amount and
 * period do. Prints precision, recall and F1, by kind, the agreement of each field, and what failed.
 */
import { readFileSync } from "node:fs";
import { fieldAgreement, readLabelled, scoreTexts } from "./score-facts.js";
import { importTypeScript } from "./typescript.js";

const { extractFacts } = await importTypeScript("lib/article/index.ts");

const percent = (share) => `${(100 * share).toFixed(1)} %`;

const line = (name, { precision, recall, f1, gold, found }) =>
  `${name.padEnd(14)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  (${gold} stated, ${found} found)`;

const report = (path, isBrief) => {
  const texts = readLabelled(readFileSync(path, "utf8")).map((labelled) => ({
    ...labelled,
    found: extractFacts(labelled.text, { published: labelled.published }),
  }));
  const score = scoreTexts(texts);
  console.log(`${path}: ${texts.length} texts`);
  for (const kind of ["all", "level", "change", "share"])
    for (const way of ["strict", "core"]) console.log(line(`${kind} ${way}`, score[kind][way]));
  console.log(`false alarms   ${score.alarms} of ${score.withoutFacts} texts without facts`);
  for (const [field, share] of fieldAgreement(texts))
    console.log(`${field.padEnd(14)} ${percent(share)}`);
  if (!isBrief) for (const failure of score.failures) console.log(failure);
};

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
if (paths.length === 0) {
  console.error("Give the labelled file: npm run score -- FILE.jsonl");
  process.exit(2);
}
for (const path of paths) report(path, process.argv.includes("--brief"));
