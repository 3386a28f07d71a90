/**
 * What a saved reply leaves open, each filled in with the hub's own words: the team, its hours, ways to reach PALS, those who
 * hear complaints, who answers freedom of information requests and the media, and the address of the item that is answered with.
 */
export const PLACES = ['team', 'hours', 'pals', 'complaints', 'foi', 'media', 'link'] as const;
export type Place = (typeof PLACES)[number];

/** Any place in a text: `{pals}`. */
export const PLACE = /\{([^{}\s]{1,40})\}/g;

/** Whether a place can be filled in at all. */
export function isPlace(name: string): name is Place {
  return (PLACES as readonly string[]).includes(name);
}

/** Why words that still hold a place to be filled in may not go out, as a full sentence for staff; nothing when they hold none. */
export function unfilled(text: string): string | undefined {
  const open = [...text.matchAll(PLACE)].find(([, place = '']) => isPlace(place));
  return open && `It still says ${open[0]}: write there what belongs there, or take it out.`;
}
