const withScheme = /^https?:\/\/[^\s"<>]+$/;
const bare = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s"<>…]*)?$/i;

/**
 * The address to link to, of a source as it was written down: with its scheme as it stands, without one under https.
 * Undefined for an address that was shortened or is words, and for any other scheme.
 */
export const linkOf = (written: string): string | undefined => {
  const [first = ""] = written.split(";");
  const address = first.trim();
  if (withScheme.test(address)) return address;
  return bare.test(address) ? `https://${address}` : undefined;
};
