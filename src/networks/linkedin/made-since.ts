/** By how much LinkedIn's clock may be behind ours, in milliseconds. */
const CLOCKS_DIFFER = 15 * 60 * 1000;

/** From when on LinkedIn may have a post of an attempt. @param createdAt the moment of the first attempt. */
export function madeSince(createdAt: string): string {
  return new Date(Date.parse(createdAt) - CLOCKS_DIFFER).toISOString();
}
