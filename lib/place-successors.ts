/**
 * Areas that were counted in other borders before: the code of the wider area and the codes of what it became. A
 * figure of one is of another area than a figure of the other, though both may be called by one name.
 */
const successors: Readonly<Record<string, readonly string[]>> = {
  ANT: ["ABW", "BES", "CUW", "SXM"],
  BLX: ["BEL", "LUX"],
  CSK: ["CZE", "SVK"],
  DDR: ["DEU"],
  SCG: ["SRB", "MNE", "XKX"],
  SUN: "ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB".split(" "),
  YMD: ["YEM"],
  YUG: "BIH HRV MKD MNE SCG SRB SVN XKX".split(" "),
};

/** A group without the count of its members, a country without the last year of its former borders: EA19 is EA. */
const stemOf = (code: string): string => code.replace(/\d+$/, "");

/**
 * Whether two codes are of one area in different borders or memberships: EA19 and EA20, Serbia and Montenegro and
 * Serbia. False for a code and itself.
 */
export const isRedrawn = (a: string, b: string): boolean =>
  a !== b &&
  ((stemOf(a) !== "" && stemOf(a) === stemOf(b)) ||
    (successors[a]?.includes(b) ?? false) ||
    (successors[b]?.includes(a) ?? false));
