import { parseFlow } from "../flow";

/** What a column's header says it holds. `place` is a country without a side; `measure` names what is measured. */
export type Concept =
  | "flow"
  | "reporter"
  | "partner"
  | "place"
  | "exporter"
  | "importer"
  | "product"
  | "classification"
  | "measure"
  | "year"
  | "half"
  | "quarter"
  | "month"
  | "period"
  | "frequency"
  | "value"
  | "unit"
  | "multiplier"
  | "status"
  | "dimension"
  | "ignored";

/** Of a thing told by several columns: its code, its ISO code, or its name. */
export type Side = "code" | "iso" | "label";

/** A header understood: `stem` is what its code and its label have in common ("reporter" of "Reporter ISO"). */
export type HeaderReading = {
  readonly concept: Concept | undefined;
  readonly side: Side | undefined;
  readonly stem: string;
};

/** Words, without accents, by concept; concepts earlier in the table win when a header holds words of several. */
const words: readonly (readonly [Concept, string])[] = [
  [
    "ignored",
    "update updated timestamp dataflow structure structureid action url link rank ranking unnamed row rowid leaf level obsid vector coordinate dguid precision rounding qualifier terminated token idbank structurename sentinel lastupdate uuid guid",
  ],
  [
    "status",
    "flag flags footnote footnotes status remark remarks comment comments symbol estimated annotation признак atrybut atributo attribut priznak napomena primechanie note notes poznamka megjegyzes",
  ],
  ["multiplier", "multiplier mult scale scaling magnitude factor powercode puissance"],
  [
    "dimension",
    "2nd second partner2 type typ mode transport via customs proc procedure mos mot sex gender age adjustment adj sector industry regime region state uf province urf porto district tarife conto",
  ],
  [
    "unit",
    "unit units uom einheit unite unidad unidade birim vahid единица ед jedinica currency waehrung wahrung devise moneda para валюта munt unitmeasure edizm mertekegyseg jednotka enhet mj jednostka olcu vienetas measurementunit kodei",
  ],
  ["frequency", "freq frequency periodicity"],
  ["classification", "classification nomenclature revision scheme"],
  [
    "flow",
    "flow flows flowdesc rg stroumu fluss warenverkehr flux flujo fluxo akis направление поток tok imex tradeflow napravlenie potok flusso direction richtung smer smjer kierunek napr yon istiqamet irany retning tradedirection",
  ],
  [
    "partner",
    "partner partners counterpart counterparty origin destination herkunftsland bestimmungsland ursprungsland partenaire socio parceiro партнер контрагент происхождения назначения partnerland destino origem origen procedencia destinazione provenienza ulkeler counterpartcountry partnercountry",
  ],
  [
    "reporter",
    "reporter reporters declarant declarants declarante refarea reporterland berichtsland отчитывающаяся",
  ],
  ["exporter", "exporter exporters i"],
  ["importer", "importer importers j"],
  [
    "product",
    "product products produkt produit producto produto commodity commodities cmd item items goods hs hs2 hs4 hs6 hs8 hs10 cn8 cn sitc cpa bec naics ncm sh sh2 sh4 sh6 tnved тнвэд тн товар товары waren ware warenbenennung warengruppe marchandise mercancia mercadoria mehsul mal madde urun roba proizvod artikel k tariff mercancias productos produits erzeugnisse towar towary termek arucikk vare varer vara tovar zbozi stoka mallar mehsullar gtip fasil nandina sac taric",
  ],
  [
    "measure",
    "indicator indicators series variable measure subject statistic indikator показатель indicateur indicador gosterge gosterici",
  ],
  [
    "quarter",
    "quarter quarters qtr quartal trimestre квартал kvartal ceyrek rub kwartal kvartalet ctvrtleti negyedev trimester ketvirtis neljannes kvartali тримесечје квартали",
  ],
  [
    "half",
    "semester halfyear halbjahr semestre полугодие semestar pololeti felev polroku puolivuosi yarim ponasal",
  ],
  [
    "month",
    "month months monat mois mes mese месяц mesec ay miesiac місяць monate miesiace mesice mesic honap maned manad maaned kuukausi maand maanden mesyats mesjac luna mesiac meseca месеци aylar mesos თვე",
  ],
  [
    "year",
    "year years yr jahr annee ano anio anno год il yil godina rok рік tahun t jahre jaar aar ar arsdata vuosi ev roky godine années annees anos anni lata години жыл წელი an cal godine let fiscalyear",
  ],
  [
    "period",
    "period periods time timeperiod date dates datum zeit zeitraum fecha data период дата donem dovr sasdate observationdate periode periodo perioder perioden obdobi idoszak tid okres razdoblje datu tijd aika laikotarpis perioada ajanjakso refdate yearmonth anomes monthid ayil indicetiempo 时间 年月 期間 時間 时期 기간",
  ],
  [
    "place",
    "country countries economy economies entity geo area land pays pais ulke olke страна страны zemlja drzava kraj paese država країна location nation landen lander lande lander maa maat territorio territory territoire gebiet orszag orszagok zeme tara drzave olkeler strana strany kraje zemlje paises naciones държава држава државе краина країни ქვეყანა ქვეყნები 国家 国 国名 국가 nter oblast territorij hamkor",
  ],
  [
    "value",
    "value values amount val obsvalue wert valeur valor valore стоимость сумма значение vrednost deger deyer mebleg wartosc usd eur fob cif vl vlfob kg kgliquido qt weight netweight netwgt wgt netto qty quantity quantities menge quantite cantidad quantidade количество вес miktar miqdar kolicina price prix preis tonnes tons v q werte wartosci verdi verdier vaerdi varde arvo ertek hodnota hodnoty iznos vrijednost sumv stoim stoimost mennyiseg mangde maengde ilosc kol kolicestvo mnozstvi masse mass netmass brutto ves peso poids massa monto importe indhold waarde bedrag obs 金额 数量 値 金額 valoare kiekis verte indholdet content poidsnet tonaz agirlik kutle 액수 금액 중량",
  ],
];

const concepts: ReadonlyMap<string, number> = new Map(
  words.flatMap(([, list], rank) => list.split(" ").map((word) => [word, rank] as const)),
);

/** Headers that mean something else than their words do one by one. */
const phrases: ReadonlyMap<string, Concept> = new Map<string, Concept>([
  ["flow type", "flow"],
  ["type of flow", "flow"],
  ["flow description", "flow"],
  ["trade flow", "flow"],
  ["power code", "multiplier"],
  ["powercode", "multiplier"],
  ["customs value", "value"],
  ["statistical value", "value"],
  ["product sector classification", "classification"],
  ["product sector", "product"],
  ["unidade federacao", "dimension"],
  ["reporting entity", "reporter"],
  ["entity reporting", "reporter"],
  ["entity partner", "partner"],
  ["entity declaring", "reporter"],
  ["jednostka miary", "unit"],
  ["ед изм", "unit"],
  ["единица измерения", "unit"],
  ["unita di misura", "unit"],
  ["unidad de medida", "unit"],
  ["unidade de medida", "unit"],
  ["mj kod", "unit"],
  ["ref area", "reporter"],
  ["reference area", "reporter"],
  ["reporting country", "reporter"],
  ["reporting economy", "reporter"],
  ["reporting area", "reporter"],
  ["country of origin", "partner"],
  ["country of destination", "partner"],
  ["counterpart area", "partner"],
  ["missing value", "status"],
  ["obs value", "value"],
  ["obs flag", "status"],
  ["obs status", "status"],
  ["conf status", "status"],
  ["unit value", "value"],
  ["unit price", "value"],
  ["unit measure", "unit"],
  ["unit mult", "multiplier"],
  ["time period", "period"],
  ["time format", "ignored"],
  ["last update", "ignored"],
  ["price index", "value"],
  ["trade type", "dimension"],
  ["stat regime", "dimension"],
  ["reporting period", "period"],
  ["seasonal adjustment", "dimension"],
  ["product type", "dimension"],
  ["тн вэд", "product"],
  ["decimals", "ignored"],
  ["index", "value"],
]);

/** Each between blanks, so that it is found as whole words. */
const paddedPhrases = [...phrases].map(([phrase, concept]) => [` ${phrase} `, concept] as const);

const sides: ReadonlyMap<string, Side> = new Map<string, Side>([
  ...["code", "codes", "cd", "id", "nr", "kod", "kodu", "код", "codigo", "co", "cod", "cis"].map(
    (word) => [word, "code"] as const,
  ),
  ...["iso", "iso2", "iso3", "isoa2", "isoa3", "ison3", "alpha2", "alpha3", "a3", "sg"].map(
    (word) => [word, "iso"] as const,
  ),
  ...[
    "name",
    "names",
    "desc",
    "description",
    "label",
    "labels",
    "text",
    "title",
    "abbr",
    "nom",
    "nombre",
    "nome",
    "adi",
    "ad",
    "naziv",
    "наименование",
    "название",
    "bezeichnung",
    "descr",
    "txt",
    "libelle",
    "nazwa",
    "nazev",
    "denominacion",
    "descricao",
    "descripcion",
    "nm",
  ].map((word) => [word, "label"] as const),
]);

const small = new Set(["of", "the", "de", "da", "do", "du", "der", "des", "and", "in", "по", "no"]);

/** The words of a header in lower case without accents: "reporterISO" gives reporter, iso. */
export const headerTokens = (header: string): string[] =>
  header
    .replace(/(\p{Ll}\d*)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L}{3})(\d{4})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ə", "e")
    .normalize("NFC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");

/** So many common words in one order are no accident. */
const fewestOfOwnHeader = 6;

const isCommonName = (name: string): boolean =>
  parseFlow(name) !== undefined ||
  headerTokens(name).every(
    (token) => concepts.has(token) || sides.has(token) || small.has(token) || /^\d+$/.test(token),
  );

/**
 * Whether files of different sources may well have these names of columns: a few words that all offices use ("period,
 * partner, value"). What a person said of one of them is not to be taken for another.
 */
export const isCommonHeader = (names: readonly string[]): boolean => {
  const told = names.filter((name) => name.trim() !== "");
  return told.length < fewestOfOwnHeader && told.every(isCommonName);
};

const directions: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:exp|eksp)/, /^imp/],
  [/^(?:izvoz|извоз)/, /^(?:uvoz|увоз)/],
  [/^(?:ihrac|ixrac)/, /^(?:ithal|idxal)/],
  [/^ausfuhr/, /^einfuhr/],
  [/^(?:эксп|експ)/, /^(?:имп|імп)/],
  [/^vyvoz/, /^dovoz/],
];

/** "Import/Export" and "Exp or Imp" head a column that tells the flow; sums and balances have words of their own. */
const namesBothDirections = (tokens: readonly string[]): boolean =>
  tokens.length <= 3 &&
  directions.some((pair) => pair.every((one) => tokens.some((token) => one.test(token))));

/**
 * In a long header, which is a sentence, only its first and its last word tell what the column holds. A value of goods
 * ("cantidad mercancía") is a value.
 */
const conceptOf = (tokens: readonly string[]): Concept | undefined => {
  const joined = tokens.join(" ");
  if (namesBothDirections(tokens)) return "flow";
  const padded = ` ${joined} `;
  for (const [phrase, concept] of paddedPhrases) if (padded.includes(phrase)) return concept;
  const telling = tokens.length > 4 ? [tokens[0] ?? "", tokens.at(-1) ?? ""] : tokens;
  const ranks = telling.flatMap(
    (token) =>
      concepts.get(token) ?? concepts.get(token.replace(/(?<=\p{L}{2})\d{1,2}$/u, "")) ?? [],
  );
  const best = ranks.length > 0 ? words[Math.min(...ranks)]?.[0] : undefined;
  const first = words[concepts.get(tokens[0] ?? "") ?? -1]?.[0];
  return best === "product" && first === "value" ? first : best;
};

const severalLetters = (tokens: readonly string[]): readonly string[] =>
  tokens.filter((token) => token.length > 1 || tokens.length === 1);

/** What the words before a bracket say: "Country (region)" heads countries. */
const conceptOutside = (header: string): Concept | undefined =>
  conceptOf(severalLetters(headerTokens(header.split("(")[0] ?? "")));

/**
 * Reads a header by its words; knows the field's main languages, no office. Of a corner cell that names rows and columns
 * ("geo\\time") the rows' name counts.
 */
export const readHeader = (header: string): HeaderReading => {
  const tokens = headerTokens(header.split("\\")[0] ?? "");
  const side = tokens.map((token) => sides.get(token)).find((found) => found !== undefined);
  const rest = tokens.filter((token) => !sides.has(token) && !small.has(token));
  if (tokens[0] === "is" && tokens.length > 1)
    return { concept: "ignored", side, stem: rest.join(" ") };
  const whole = phrases.get(tokens.join(" ")) ?? conceptOf(severalLetters(rest));
  const outside = header.includes("(") ? conceptOutside(header) : undefined;
  const concept = whole === "dimension" ? (outside ?? whole) : whole;
  return { concept, side, stem: rest.join(" ") };
};
