import { monthOfFoldedName } from "./month-names";
import { foldText } from "./period-text-fold";

/**
 * What a word or number stands for in a period's text, one letter a kind, so that a text becomes a short string of
 * letters that a pattern can describe ("Q2 2021" is "qDY"):
 * Y year, F fiscal year named by two ("2020/21"), D number of one or two digits or its word, O ordinal word, R Roman
 * number, r range of two numbers, M month's name, q quarter, Q quarters, h half, t trimester, m the letter m, u month
 * or months, n "month" that follows its number, a year, f fiscal, k year to date, w week, K "kw", p filler.
 */
export type WordKind =
  | "D"
  | "O"
  | "R"
  | "M"
  | "q"
  | "Q"
  | "h"
  | "t"
  | "m"
  | "u"
  | "n"
  | "a"
  | "f"
  | "k"
  | "w"
  | "K"
  | "p";
type Word = { readonly kind: WordKind; readonly value: number };

/** Kind, then the words; a star ends a stem. English, then the languages of `parseMonthName` as far as they differ. */
const words: readonly (readonly [WordKind, string])[] = [
  [
    "q",
    "q quarter qtr quartal* kvartal* kv kwartal* kwart trimestre trimestr* trim vierteljahr* kwartaal*",
  ],
  ["q", "квартал* кв тромесеч* тримес* tromesec* ceyrek* rub"],
  ["q", "rubu rubun* rubd* კვარტალ* улирал* negyedev*"],
  ["Q", "quarters"],
  ["h", "h half halfyear semester semestre* semestr* s halbjahr* halbj hj polugod* półrocz* yari*"],
  ["h", "полугоди* полуг піврічч* ნახევარ*"],
  ["t", "t"],
  ["m", "m"],
  ["u", "month months mo mth mths mos monat* mois mes meses"],
  ["u", "mese mesi mies* mesec* msc ay ayi ayin* ayd* ayl*"],
  ["u", "месяц* мес місяц* міс месец* თვე* თვის"],
  ["n", "сар сарын сард"],
  ["a", "a year years yr y cy annual annee annees an ans ano"],
  ["a", "anos anno anni jahr* yil* il ili ilin* ild* rok roku r"],
  ["a", "god godin* год* г гг рік року рок р годин* წელი წლის წელს წ оны он онд"],
  ["f", "fy fiscal financial"],
  ["k", "ytd"],
  ["w", "w wk week weeks woche kalenderwoche недел* неделя"],
  ["w", "hafta hefte sedmica tydzien semaine semana settimana"],
  ["K", "kw"],
  ["p", "the of in for from during over period full whole entire calendar rolling cumulative"],
  ["p", "between up de del della des du d l la le les el"],
  ["p", "do da od nel nei im den der das no w u за в у на c с von den dem et"],
];

/** First to fourth and the last, by their words or stems. */
const ordinals: readonly (readonly [number, string])[] = [
  [1, "first erst* premier premiers premiere primer primera"],
  [1, "primero primeros primeiro primeiros primo primi prima"],
  [1, "pierwsz* перв* перш* prvi prva prvo prvih prvom први прва прво првих birinci ilk პირველ*"],
  [2, "second zweit* deuxieme second* segundo segunda secondo drug* друг* втор* ikinci მეორე"],
  [3, "third dritt* troisieme tercer* terceiro terzo trzec* трет*"],
  [3, "трећ* treci treca trece trecem ucuncu მესამე"],
  [4, "fourth viert* quatrieme cuarto cuarta quarto czwart*"],
  [4, "четверт* четвъ* четврт* cetvrt* dorduncu მეოთხე"],
  [-1, "last final letzt* dernier derniers последн* son sonuncu ostatni*"],
];

/** One to twelve as they stand before "months". */
const cardinals: readonly string[] = [
  "one two three four five six seven eight nine ten eleven twelve",
  "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
  "одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати",
  "bir iki uc dord bes alti yeddi sekkiz doqquz on onbir oniki",
  "bir iki uc dort bes alti yedi sekiz dokuz on onbir oniki",
  "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
  "un deux trois quatre cinq six sept huit neuf dix onze douze",
  "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
  "jedan dva tri cetiri pet sest sedam osam devet deset jedanaest dvanaest",
];

const romanNumbers = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
/** Ukrainian has the letter і, and so its quarters. */
const cyrillicNumbers = "і іі ііі іv v vі vіі vііі іх х хі хіі".split(" ");

type Vocabulary = {
  readonly exact: ReadonlyMap<string, Word>;
  readonly stems: readonly (readonly [string, Word])[];
};

/** Words of one meaning each, by place in the row: the third Roman number is 3. */
const byPlace = (kind: WordKind, row: readonly string[]): (readonly [string, Word])[] =>
  row.map((word, index) => [word, { kind, value: index + 1 }]);

const allWords = (): (readonly [string, Word])[] => [
  ...cardinals.flatMap((row) => byPlace("D", row.split(" "))),
  ...byPlace("R", romanNumbers),
  ...byPlace("R", cyrillicNumbers),
  ...ordinals.flatMap(([value, row]) =>
    row.split(" ").map((word): readonly [string, Word] => [word, { kind: "O", value }]),
  ),
  ...words.flatMap(([kind, row]) =>
    row.split(" ").map((word): readonly [string, Word] => [word, { kind, value: 0 }]),
  ),
];

const collectVocabulary = (): Vocabulary => {
  const exact = new Map<string, Word>();
  const stems: [string, Word][] = [];
  for (const [spelling, word] of allWords()) {
    const folded = foldText(spelling);
    if (folded.endsWith("*")) stems.push([folded.slice(0, -1), word]);
    else if (!exact.has(folded)) exact.set(folded, word);
  }
  return { exact, stems };
};

let vocabulary: Vocabulary | undefined;

/** What a folded word stands for in a period's text; undefined for any other word. */
export const meaningOf = (word: string): Word | undefined => {
  const month = monthOfFoldedName(word);
  if (month !== undefined) return { kind: "M", value: month };
  vocabulary ??= collectVocabulary();
  const known = vocabulary.exact.get(word);
  return known ?? vocabulary.stems.find(([stem]) => word.startsWith(stem))?.[1];
};
