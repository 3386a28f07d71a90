/** An address without what may differ: `utm_…` fields, the case of the host, the part after `#`. */
export function comparableAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const utm = [...url.searchParams.keys()].filter((name) => name.toLowerCase().startsWith('utm_'));
  utm.forEach((name) => url.searchParams.delete(name));
  url.hash = '';
  return url.href;
}
