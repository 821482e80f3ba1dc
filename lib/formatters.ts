/** Formatters by locale and options: making one costs a thousand times more than using it. */
const remember = <Options extends object, Formatter>(
  make: (locale: string, options: Options) => Formatter,
) => {
  const made = new Map<string, Formatter>();
  return (locale: string, options: Options): Formatter => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known) return known;
    const formatter = make(locale, options);
    made.set(key, formatter);
    return formatter;
  };
};

/** `Intl.NumberFormat`, made once for each locale and options. */
export const numberFormat = remember(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** `Intl.DateTimeFormat`, made once for each locale and options. */
export const dateFormat = remember(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

/** `Intl.DisplayNames`, made once for each locale and options. */
export const displayNames = remember(
  (locale: string, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([locale], options),
);
