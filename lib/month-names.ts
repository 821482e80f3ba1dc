import { foldText } from "./period-text-fold";

const locales = [
  ["en", "az", "ru", "sr-Latn", "sr-Cyrl", "tr", "de"],
  ["fr", "es", "pt", "it", "pl", "uk", "ka"],
].flat();

/** Languages of further offices whose files are read. Croatian is left out: its "listopad" is October, the Polish one November. */
const furtherLocales = ["nl", "sv", "nb", "da", "fi", "cs", "sk", "hu", "ro", "bg", "sl", "el"];

/** What Unicode's tables lack: abbreviations of the press and of statistics offices, and cases; January first. */
const furtherNames = [
  "jan. feb. mar. apr. may jun. jul. aug. sept. oct. nov. dec.",
  "janv fev mrz avr mai juni juli ago sep oct nov dez",
  "janner feber marz avril maj juin juill aout setiembre okt nov dec",
  "янв фев мар апр май июн июл авг сен окт ноя дек",
  "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
  "січ лют бер кві тра чер лип сер вер жов лис гру",
  "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
  "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
  "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
  "januaru februaru martu aprilu maju junu julu avgustu septembru oktobru novembru decembru",
  "yanv fevr mart apr may iyun iyul avg sent okt noy dek",
  "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος",
  "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrzesniu pazdzierniku listopadzie grudniu",
];

const momentOf = (month: number): number => Date.UTC(2000, month - 1, 1);

/** Writes a month as `locale` does alone and beside a day (the genitive where there is one); the formatters are costly to make. */
const namerOf = (locale: string): ((month: number) => string[]) => {
  const formats = (["long", "short"] as const).map((width) => ({
    alone: new Intl.DateTimeFormat(locale, { month: width, timeZone: "UTC" }),
    withDay: new Intl.DateTimeFormat(locale, { month: width, day: "numeric", timeZone: "UTC" }),
  }));
  return (month) =>
    formats.flatMap(({ alone, withDay }) => {
      const parts = withDay.formatToParts(momentOf(month));
      return [
        alone.format(momentOf(month)),
        parts.find(({ type }) => type === "month")?.value ?? "",
      ];
    });
};

const keyOf = (name: string): string => foldText(name).replace(/\.$/, "");

const collectNames = (): ReadonlyMap<string, number> => {
  const months = new Map<string, number>();
  const [namers, furtherNamers] = [locales.map(namerOf), furtherLocales.map(namerOf)];
  for (let month = 1; month <= 12; month += 1) {
    const further = furtherNames.map((row) => row.split(" ")[month - 1] ?? "");
    const names = namers.flatMap((nameOf) => nameOf(month)).concat(further);
    for (const name of names) if (name !== "") months.set(keyOf(name), month);
  }
  for (let month = 1; month <= 12; month += 1) {
    const names = furtherNamers.flatMap((nameOf) => nameOf(month)).map(keyOf);
    for (const name of names)
      if (/^\p{L}/u.test(name) && !months.has(name)) months.set(name, month);
  }
  return months;
};

let known: ReadonlyMap<string, number> | undefined;

/** The month of a name that `foldText` has gone over, without its final point; undefined for any other word. */
export const monthOfFoldedName = (name: string): number | undefined => {
  known ??= collectNames();
  return known.get(name);
};

/**
 * The month, 1–12, that a name or its abbreviation stands for in English, Azerbaijani, Russian, Serbian (both
 * scripts), Turkish, German, French, Spanish, Portuguese, Italian, Polish, Ukrainian or Georgian, and in the languages
 * of further offices; undefined for anything else. Case, diacritics and a final point do not matter. Names are Unicode CLDR's, with press abbreviations.
 *
 * It reads a word known to be a date's ("ago" is August in Spanish): do not scan English prose with it.
 */
export const parseMonthName = (text: string): number | undefined => monthOfFoldedName(keyOf(text));
