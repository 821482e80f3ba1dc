import { EntryForm } from "@/app/ui/entry-form";
import { EventForm } from "@/app/ui/event-form";
import { toTypedEvent } from "@/lib/entry/event";
import { placeName } from "@/lib/place";
import type { TradeEvent } from "@/lib/store/events";
import { addEvent, changeEvent, dropEvent } from "./actions";

/** Where an editor enters an event, of some places unless others are named. */
export const AddEvent = ({ places }: { readonly places: readonly string[] }) => (
  <EventForm
    action={addEvent}
    summary="Add an event"
    typed={{ places: places.map((place) => placeName(place)).join("; ") }}
  />
);

/** Where an editor corrects or removes an event. */
export const EventControls = ({ event }: { readonly event: TradeEvent }) => (
  <div className="entry-controls">
    <EventForm
      action={changeEvent.bind(null, event.id)}
      summary="Correct"
      about={event.title}
      typed={toTypedEvent(event)}
    />
    <EntryForm
      action={dropEvent.bind(null, event.id)}
      summary="Remove"
      about={event.title}
      question={`Remove “${event.title}”? It cannot be brought back.`}
      fields={[]}
      submit="Remove the event"
    />
  </div>
);
