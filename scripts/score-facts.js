/** Counting facts against labels: the same rules for the score and for the tests. */

const near = (one, other) =>
  one == null || other == null
    ? one == null && other == null
    : Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

const amountOf = (fact) => {
  if (fact.kind === "level") return ["value", fact.value];
  if (fact.percent != null) return ["percent", fact.percent];
  return fact.factor != null ? ["factor", fact.factor] : ["value", fact.value];
};

const sameAmount = (one, other) => {
  const [measure, value] = amountOf(one);
  const [otherMeasure, otherValue] = amountOf(other);
  if (measure !== otherMeasure) return false;
  return measure === "factor"
    ? Math.abs(value - otherValue) <= 0.005 * value
    : near(value, otherValue);
};

const same = (field) => (one, other) => (one[field] ?? null) === (other[field] ?? null);

const words = (text) =>
  (text ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const sameProduct = (one, other) => {
  const [first, second] = [words(one.product), words(other.product)];
  if (first === second) return true;
  return first !== "" && second !== "" && (first.includes(second) || second.includes(first));
};

/** Whether two facts agree in a field, by its rule; a product agrees with one that contains it. */
const rules = {
  kind: same("kind"),
  flow: same("flow"),
  amount: sameAmount,
  period: same("period"),
  reporter: same("reporter"),
  partner: same("partner"),
  unit: (one, other) => one.kind !== "level" || same("unit")(one, other),
  base: (one, other) => one.kind !== "change" || same("base")(one, other),
  qualifier: (one, other) => (one.qualifier ?? "=") === (other.qualifier ?? "="),
  product: sameProduct,
};

const coreFields = ["kind", "flow", "amount", "period"];
const agreeIn = (fields) => (one, other) => fields.every((field) => rules[field](one, other));
const ways = { strict: agreeIn(Object.keys(rules)), core: agreeIn(coreFields) };

const match = (stated, found, agree) => {
  const used = new Set();
  const missed = stated.filter((fact) => {
    const index = found.findIndex((other, at) => !used.has(at) && agree(fact, other));
    if (index >= 0) used.add(index);
    return index < 0;
  });
  return { hits: used.size, missed, extra: found.filter((_, at) => !used.has(at)) };
};

const ratio = (part, whole) => part / (whole || 1);

const scoreOf = (texts, way, kind) => {
  const ofKind = (facts) => (kind === "all" ? facts : facts.filter((fact) => fact.kind === kind));
  let [gold, found, hits] = [0, 0, 0];
  for (const text of texts) {
    const [stated, read] = [ofKind(text.facts), ofKind(text.found)];
    gold += stated.length;
    found += read.length;
    hits += match(stated, read, ways[way]).hits;
  }
  const [precision, recall] = [ratio(hits, found), ratio(hits, gold)];
  return {
    gold,
    found,
    hits,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
  };
};

const brief = (fact) =>
  [
    fact.kind,
    fact.flow,
    fact.reporter,
    fact.partner,
    fact.product,
    fact.unit,
    fact.value,
    fact.percent,
    fact.factor,
    fact.qualifier,
    fact.period,
    fact.base,
  ]
    .map((field) => field ?? "-")
    .join(" | ");

const failuresOf = ({ id, text, facts, found }) => {
  const { missed, extra } = match(facts, found, ways.strict);
  if (missed.length + extra.length === 0) return [];
  const lines = [
    ...missed.map((fact) => `  stated ${brief(fact)}`),
    ...extra.map((fact) => `  found  ${brief(fact)}`),
  ];
  return [[`\n${id}: ${text}`, ...lines].join("\n")];
};

/** Labelled texts of a file, one JSON object a line. */
export const readLabelled = (file) =>
  file
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map((row) => JSON.parse(row));

/** Precision, recall and F1, strict and core, by kind; false alarms; the failures in words. */
export const scoreTexts = (texts) => {
  const withoutFacts = texts.filter(({ facts }) => facts.length === 0);
  const bothWays = (kind) => ({
    strict: scoreOf(texts, "strict", kind),
    core: scoreOf(texts, "core", kind),
  });
  return {
    all: bothWays("all"),
    level: bothWays("level"),
    change: bothWays("change"),
    share: bothWays("share"),
    withoutFacts: withoutFacts.length,
    alarms: withoutFacts.filter(({ found }) => found.length > 0).length,
    failures: texts.flatMap(failuresOf),
  };
};

/** For each field, the share of facts found (by kind and amount) in which it is as stated. */
export const fieldAgreement = (texts) => {
  const pairs = texts.flatMap(({ facts, found }) => {
    const used = new Set();
    return facts.flatMap((fact) => {
      const index = found.findIndex(
        (other, at) => !used.has(at) && agreeIn(["kind", "amount"])(fact, other),
      );
      if (index < 0) return [];
      used.add(index);
      return [[fact, found[index]]];
    });
  });
  return Object.keys(rules)
    .filter((field) => field !== "kind" && field !== "amount")
    .map((field) => [
      field,
      ratio(pairs.filter(([fact, other]) => rules[field](fact, other)).length, pairs.length),
    ]);
};
