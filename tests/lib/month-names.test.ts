import { describe, expect, test } from "vitest";
import { parseMonthName } from "@/lib/month-names";

/** Written by hand from the languages' own use, January to December. */
const fullNames = {
  English: "January February March April May June July August September October November December",
  Azerbaijani: "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
  Russian: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
  "Russian, genitive":
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "Russian, with в":
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
  "Serbian, Latin":
    "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
  "Serbian, genitive":
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
  "Serbian, Cyrillic":
    "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
  Turkish: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
  German: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  French: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  Spanish:
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  Portuguese:
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  Italian:
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  Polish:
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
  "Polish, genitive":
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  Ukrainian:
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
  "Ukrainian, genitive":
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  Georgian:
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
};

const abbreviations = {
  English: "Jan Feb Mar Apr May Jun Jul Aug Sept. Oct Nov Dec.",
  Azerbaijani: "yan fev mar apr may iyn iyl avq sen okt noy dek",
  Russian: "янв. фев. мар. апр. май июн. июл. авг. сен. окт. нояб. дек.",
  Serbian: "jan. feb. mar. apr. maj jun jul avg. sep. okt. nov. dec.",
  Turkish: "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
  German: "Jan. Feb. Mrz Apr. Mai Jun. Jul. Aug. Sept. Okt. Nov. Dez.",
  French: "Janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
  Spanish: "ene feb mar abr may jun jul ago sep oct nov dic",
  Portuguese: "jan fev mar abr mai jun jul ago set out nov dez",
  Italian: "gen feb mar apr mag giu lug ago set ott nov dic",
  Polish: "sty lut mar kwi maj cze lip sie wrz paź lis gru",
  Ukrainian: "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
};

const oneToTwelve = Array.from({ length: 12 }, (_, index) => index + 1);

describe("names of months", () => {
  test.each(Object.entries(fullNames))("%s", (_language, names) => {
    expect(names.split(" ").map(parseMonthName)).toEqual(oneToTwelve);
  });

  test.each(Object.entries(abbreviations))("%s, abbreviated", (_language, names) => {
    expect(names.split(" ").map(parseMonthName)).toEqual(oneToTwelve);
  });

  test.each([
    ["AUGUST", 8],
    ["agustos", 8],
    ["AĞUSTOS", 8],
    ["KASIM", 11],
    ["kasim", 11],
    ["İYUN", 6],
    ["aout", 8],
    ["MÄRZ", 3],
    ["pazdziernik", 10],
    ["МАРТ", 3],
    [" sept. ", 9],
  ])("case, diacritics and a point do not matter in %j", (name, month) => {
    expect(parseMonthName(name)).toBe(month);
  });

  test.each([
    "",
    ".",
    "8",
    "08",
    "M08",
    "Augustus Caesar",
    "Monday",
    "quarter",
    "constructor",
    "年",
  ])("%j is no month", (text) => {
    expect(parseMonthName(text)).toBeUndefined();
  });
});
