import { notFound, permanentRedirect } from "next/navigation";
import { parsePlace } from "@/lib/place";

/** The code of a place in an address; any name or code in use leads on to the page under the code, others to 404. */
export const placesOf = (written: readonly string[]): readonly string[] => {
  const codes = written.map((text) => parsePlace(decodeURIComponent(text)));
  if (!codes.every((code) => code !== undefined)) notFound();
  if (codes.some((code, index) => code !== written[index]))
    permanentRedirect(`/trade/${codes.join("/")}`);
  return codes;
};
