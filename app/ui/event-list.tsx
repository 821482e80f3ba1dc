import type { ReactNode } from "react";
import { linkOf } from "@/lib/link";
import type { TradeEvent } from "@/lib/store/events";
import { Published } from "./published";

type EventListProps = {
  readonly events: readonly TradeEvent[];
  /** What an editor can do with an event, and below them all. */
  readonly controls?: ((event: TradeEvent) => ReactNode) | undefined;
  readonly children?: ReactNode;
};

/** What happened between the two, by date; the same events that the chart draws. */
export const EventList = ({ events, controls, children }: EventListProps) => (
  <section aria-labelledby="events">
    <h2 id="events">Events</h2>
    {events.length === 0 && <p className="soft">No events are recorded.</p>}
    <ul className="plain-list">
      {events.map((event) => {
        const link = event.url === null ? undefined : linkOf(event.url);
        return (
          <li key={event.id}>
            <Published date={event.date} />
            {link ? <a href={link}>{event.title}</a> : event.title}
            {controls?.(event)}
          </li>
        );
      })}
    </ul>
    {children}
  </section>
);
