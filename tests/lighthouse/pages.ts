/** The pages of the demo site on which the promise is made: what each is, and where. */
export const PAGES = [
  { name: 'Front page', path: '/' },
  { name: 'Item', path: '/news/2026-11-20-flu-vaccine-walk-in-clinics/' },
  { name: 'List', path: '/news/2026/11/' },
  { name: 'Event', path: '/news/2026-11-17-board-meeting/' },
  { name: 'This week', path: '/this-week/' },
] as const;

/** How each category is called in the table. */
export const CATEGORIES = [
  ['performance', 'Performance'],
  ['accessibility', 'Accessibility'],
  ['best-practices', 'Best practices'],
  ['seo', 'Search engines'],
] as const;

export type Category = (typeof CATEGORIES)[number][0];

/** The score of one page in each category, 0 to 100. */
export type Scores = Readonly<Record<Category, number>>;
