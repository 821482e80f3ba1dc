import { type ObservationStatus, observationStatuses } from "../observation";

/** The number under which a status is stored. */
export const statusNumber = (status: ObservationStatus): number =>
  observationStatuses.indexOf(status);

/** The status stored under a number. Throws when a newer version of the program wrote it. */
export const statusName = (number: number): ObservationStatus => {
  const name = observationStatuses[number];
  if (!name) throw new Error(`no observation status has the number ${number}`);
  return name;
};
