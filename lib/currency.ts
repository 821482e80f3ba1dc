/**
 * ISO 4217 currencies that are no more but stand in old files; `Intl.supportedValuesOf` lists only those of today.
 */
const formerCurrencies =
  "ADP AFA ALK AON AOR ATS AZM BAD BEF BGL BRR BRL BYB BYR CSD CSK CYP DDM DEM EEK ESP FIM FRF GHC GRD GWP HRD IEP ITL LTL LUF LVL MGF MRO MTL MXP MZM NLG PLZ PTE ROL RUR SDD SDP SIT SKK SRG STD SUR TJR TMM TPE TRL UAK USN VEB VEF XEU YUD YUM YUN YUR ZMK ZRN ZWD ZWR".split(
    " ",
  );

/** The codes of all currencies, in use and former. Funds and testing codes that Intl lists too are left out. */
export const listCurrencies = (): string[] => [
  ...new Set([...Intl.supportedValuesOf("currency"), ...formerCurrencies]),
];

let known: ReadonlySet<string> | undefined;

/** Whether the unit is money: an ISO 4217 code, in use or former. */
export const isCurrency = (unit: string): boolean => {
  known ??= new Set(listCurrencies());
  return known.has(unit);
};
