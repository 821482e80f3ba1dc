import { formatDate, Published } from "./published";

/** The address of a page as known on another day, or today. */
export type AddressAsOf = (day: string | undefined) => string;

type AsOfBannerProps = { readonly asOf: string | undefined; readonly addressOf: AddressAsOf };

/** Says that a page shows what was known on a day, and leads back to today; nothing on a page of today. */
export const AsOfBanner = ({ asOf, addressOf }: AsOfBannerProps) =>
  asOf === undefined ? null : (
    <p className="as-of-banner" role="status">
      <b>
        This page shows what was known on <Published date={asOf} />
      </b>
      : figures released and articles published up to the end of that day.{" "}
      <a href={addressOf(undefined)}>Show what is known today</a>
    </p>
  );

const daysShown = 6;

type AsOfFormProps = AsOfBannerProps & {
  readonly path: string;
  /** The days on which official figures of the page came out, the earliest first. */
  readonly releases: readonly string[];
};

const ReleaseLinks = ({ asOf, addressOf, releases }: Omit<AsOfFormProps, "path">) => (
  <p className="as-of-days">
    Official figures came out on{" "}
    {releases.slice(-daysShown).map((day, index) => (
      <span key={day}>
        {index > 0 && ", "}
        <a href={addressOf(day)} aria-current={day === asOf ? "true" : undefined}>
          {formatDate(day)}
        </a>
      </span>
    ))}
    {releases.length > daysShown && ` and on ${releases.length - daysShown} days before`}.
  </p>
);

/** Asks for a page as it was known on any day; the rest of its address stays. Works without script. */
export const AsOfForm = ({ path, asOf, addressOf, releases }: AsOfFormProps) => {
  const kept = new URL(addressOf(undefined), "http://page").searchParams;
  return (
    <details className="as-of" open={asOf !== undefined}>
      <summary>{asOf === undefined ? "As known today" : `As known on ${formatDate(asOf)}`}</summary>
      <form className="inline-form" action={path} method="get" aria-label="As known on a day">
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          Show what was known on
          <input type="date" name="asOf" defaultValue={asOf} required />
        </label>
        <button className="button" type="submit">
          Show
        </button>
      </form>
      {releases.length > 0 && (
        <ReleaseLinks asOf={asOf} addressOf={addressOf} releases={releases} />
      )}
    </details>
  );
};
