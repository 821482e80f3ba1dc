import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGroup, isPlace, listPlaces, parsePlace, placeName, placeNames } from "@/lib/place";

describe("codes", () => {
  test.each([
    ["AZ", "AZE"],
    ["AZE", "AZE"],
    ["SRB", "SRB"],
    ["EL", "GRC"],
    ["UK", "GBR"],
    ["XK", "XKX"],
    ["XS", "SRB"],
    ["ROM", "ROU"],
    ["WLD", "WLD"],
    ["W00", "WLD"],
    ["EU", "EU27"],
    ["EU27_2020", "EU27"],
    ["EA20", "EA"],
    ["EXT_EU27_2020", "NONEU"],
    ["SCG", "SCG"],
    ["EAS", "EAS"],
  ])("parsePlace(%j) is %j", (text, code) => {
    expect(parsePlace(text)).toBe(code);
  });

  test.each([
    ["0", "WLD"],
    ["0000", "WLD"],
    ["4", "AFG"],
    ["31", "AZE"],
    ["031", "AZE"],
    ["688", "SRB"],
    ["891", "SCG"],
    ["890", "YUG"],
    ["842", "USA"],
    ["840", "USA"],
    ["251", "FRA"],
    ["757", "CHE"],
    ["579", "NOR"],
    ["699", "IND"],
    ["381", "ITA"],
    ["490", "TWN"],
    ["097", "EU27"],
    ["736", "SDN2011"],
    ["729", "SDN"],
    ["899", "XNES"],
    ["002", "AFRICA"],
    ["5100", "AFRICA"],
  ])("the number %j is %j in M49, UN Comtrade or UNCTADstat", (text, code) => {
    expect(parsePlace(text)).toBe(code);
  });

  test.each(["1", "2", "9", "08", "2021", "202101", "12345", "1.5", "-4"])(
    "the number %j is no place",
    (text) => {
      expect(parsePlace(text)).toBeUndefined();
    },
  );
});

describe("names", () => {
  test.each([
    ["Turkey", "TUR"],
    ["TURKEY", "TUR"],
    ["Turkiye", "TUR"],
    ["Türkiyə", "TUR"],
    ["Турция", "TUR"],
    ["Azərbaycan", "AZE"],
    ["Azerbejdžan", "AZE"],
    ["Србија", "SRB"],
    ["Сербия", "SRB"],
    ["Sırbistan", "SRB"],
    ["Serbia, FR(Serbia/Montenegro)", "SCG"],
    ["Serbia and Montenegro", "SCG"],
    ["UNION OF SERBIA & MONTENEGRO", "SCG"],
    ["Korea", "KOR"],
    ["Korea, Rep.", "KOR"],
    ["Korea, Republic of", "KOR"],
    ["Rep. of Korea", "KOR"],
    ["KoreaRepublicof", "KOR"],
    ["Korea, Dem. People's Rep.", "PRK"],
    ["Viet Nam", "VNM"],
    ["VIETNAM SOC REP", "VNM"],
    ["Lao PDR", "LAO"],
    ["Lao People's Dem. Rep.", "LAO"],
    ["Iran, Islamic Rep.", "IRN"],
    ["Iran (Islamic Republic of)", "IRN"],
    ["IranIslamicRepublic", "IRN"],
    ["Russian Federation", "RUS"],
    ["Czechia", "CZE"],
    ["Czech Republic", "CZE"],
    ["Côte d'Ivoire", "CIV"],
    ["Cote dIvoire", "CIV"],
    ["Côte d’Ivoire", "CIV"],
    ["Ivory Coast", "CIV"],
    ["Bolivia (Plurinational State of)", "BOL"],
    ["USA", "USA"],
    ["U.S.", "USA"],
    ["US", "USA"],
    ["United States of America", "USA"],
    ["США", "USA"],
    ["Great Britain", "GBR"],
    ["Hong Kong, China", "HKG"],
    ["China, Hong Kong SAR", "HKG"],
    ["ChinaHongKongSAR", "HKG"],
    ["Taiwan, Province of China", "TWN"],
    ["Other Asia, nes", "TWN"],
    ["Congo", "COG"],
    ["Congo, Rep.", "COG"],
    ["Dem. Rep. of the Congo", "COD"],
    ["CONGO D. REP.", "COD"],
    ["Guinea", "GIN"],
    ["Guinea-Bissau", "GNB"],
    ["Niger", "NER"],
    ["Nigeria", "NGA"],
    ["Solomon Isds", "SLB"],
    ["Micronesia, Fed. Sts.", "FSM"],
    ["TFYR of Macedonia", "MKD"],
    ["BosniaandHerzegovina", "BIH"],
    ["Kosovo (UNSCR 1244/99)", "XKX"],
    ["Sudan", "SDN"],
    ["Sudan (...2011)", "SDN2011"],
    ["Germany", "DEU"],
    ["Federal Republic of Germany", "FRG"],
    ["Soviet Union", "SUN"],
    ["United Arab Emirates", "ARE"],
    ["Poland, Rep. of", "POL"],
    ["Республика Беларусь", "BLR"],
    ["Republic of China", "TWN"],
    ["AZ: Azerbaijan", "AZE"],
    ["1220 - Canada", "CAN"],
    ["Serbia (RS)", "SRB"],
    ["Germany (incl. German Democratic Republic 'DD' from 1991)", "DEU"],
  ])("parsePlace(%j) is %j", (text, code) => {
    expect(parsePlace(text)).toBe(code);
  });

  test.each([
    ["World", "WLD"],
    ["All countries", "WLD"],
    ["Total", "WLD"],
    ["Все страны", "WLD"],
    ["European Union", "EU27"],
    ["European Union (2020 …)", "EU27"],
    ["EU28", "EU28"],
    ["Euro area - 19 countries (2015-2022)", "EA19"],
    ["СНГ", "CIS"],
    ["CIS countries", "CIS"],
    ["Eurasian Economic Union", "EAEU"],
    ["ASEAN", "ASEAN"],
    ["Developing economies: Central Asia", "DEVCASIA"],
    ["LDCs (Least developed countries)", "LDC"],
    ["Middle East & North Africa", "MEA"],
    ["Areas, nes", "XNES"],
    ["Rest of the world", "ROW"],
    ["Bunkers", "XBUNKERS"],
  ])("the group %j is %j", (text, code) => {
    expect(parsePlace(text)).toBe(code);
    expect(isGroup(code)).toBe(true);
  });

  test.each([
    "",
    " ",
    "Other",
    "Others",
    "Republic",
    "Kingdom",
    "United",
    "Fuel",
    "Fuels",
    "Animal",
    "Vegetable",
    "Wood",
    "in",
    "to",
    "no",
    "it",
    "us",
    "In",
    "can",
    "per",
    "CAD",
    "FAS",
    "...",
    "Exports",
    "All Products",
    "Trade Value (US$)",
    "constructor",
  ])("%j is no place", (text) => {
    expect(parsePlace(text)).toBeUndefined();
  });

  test("every name of a country is understood, whatever its case and accents", () => {
    const unambiguous = ["SRB", "AZE", "CIV", "BIH", "TUR", "KAZ", "GEO", "UZB", "XKX", "CHE"];
    for (const code of unambiguous)
      for (const name of placeNames(code).filter((known) => known.length > 4)) {
        expect(parsePlace(name)).toBe(code);
        expect(parsePlace(name.toUpperCase())).toBe(code);
        expect(parsePlace(name.normalize("NFD"))).toBe(code);
      }
  });

  test("any text gives a known code or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const code = parsePlace(text);
        expect(code === undefined || isPlace(code)).toBe(true);
      }),
    );
  });
});

describe("the list of places", () => {
  test("holds no code twice", () => {
    expect(new Set(listPlaces()).size).toBe(listPlaces().length);
  });

  test("is understood by code and by name", () => {
    for (const code of listPlaces()) {
      expect(isPlace(code)).toBe(true);
      expect(parsePlace(code)).toBe(code);
      expect(parsePlace(placeName(code))).toBe(code);
    }
  });

  test.each(["AZ", "World", "USSR", "QQQ", "", "ZAR", "aze"])(
    "%j is not the code of a place",
    (text) => {
      expect(isPlace(text)).toBe(false);
    },
  );

  test.each([
    ["AZE", false],
    ["SCG", false],
    ["WLD", true],
    ["XNES", true],
    ["nowhere", false],
  ])("isGroup(%j) is %j", (code, expected) => {
    expect(isGroup(code)).toBe(expected);
  });
});

describe("placeName", () => {
  test.each([
    ["TUR", "en", "Türkiye"],
    ["RUS", "en", "Russia"],
    ["KOR", "en", "South Korea"],
    ["WLD", "en", "World"],
    ["EU27", "en", "European Union"],
    ["HKG", "en", "Hong Kong"],
    ["COD", "en", "DR Congo"],
    ["BIH", "en", "Bosnia and Herzegovina"],
    ["XKX", "en", "Kosovo"],
    ["SCG", "en", "Serbia and Montenegro"],
    ["SRB", "sr-Latn", "Srbija"],
    ["SRB", "ru", "Сербия"],
    ["AZE", "az", "Azərbaycan"],
    ["EU27", "de", "Europäische Union"],
    ["CIS", "de", "Commonwealth of Independent States"],
    ["NOWHERE", "en", "NOWHERE"],
    ["constructor", "de", "constructor"],
  ])("%s in %s is %j", (code, locale, name) => {
    expect(placeName(code, locale)).toBe(name);
  });
});

test("placeNames finds a place in the languages of the field", () => {
  expect(placeNames("SRB")).toEqual(
    expect.arrayContaining(["Serbia", "Србија", "Srbija", "Сербия", "Sırbistan"]),
  );
  expect(placeNames("NOWHERE")).toEqual([]);
});
