/** The pages of the gallery, each with what it shows, and how many alerts stand at its top. */
export const SECTIONS = [
  { id: 'one-alert', title: 'One alert', alerts: 1 },
  { id: 'three-alerts', title: 'Three alerts', alerts: 3 },
  { id: 'stories', title: 'Stories, in every state', alerts: 0 },
  { id: 'facts', title: 'What an item page says, in every state', alerts: 0 },
  { id: 'kinds', title: 'Pieces of one kind of news', alerts: 0 },
  { id: 'lists', title: 'Lists, full and empty', alerts: 0 },
  { id: 'furniture', title: 'Ways around', alerts: 0 },
  { id: 'mdx', title: 'Components of MDX items', alerts: 0 },
] as const;

export type Section = (typeof SECTIONS)[number];
