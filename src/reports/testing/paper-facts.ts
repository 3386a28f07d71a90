import type { PaperFacts } from '../paper-page.ts';
import type { PaperShown } from '../paper-post.ts';

/** A post's text with all that a page could get wrong. */
export const text = 'Flu & <cold> clinics\n\nnews.example.org/flu/\n\n#FluClinics';

/** A post on paper with its link card. */
export const shown = {
  key: 'p1',
  post: {
    item: 'a1',
    account: 'bluesky',
    text,
    language: 'en-GB',
    link: 'https://news.example.org/flu/',
    linkSpan: { start: 22, end: 43 },
    hashtags: [{ tag: 'FluClinics', start: 45, end: 56 }],
    attachment: {
      kind: 'card',
      title: 'Flu & <cold> clinics',
      description: 'Walk in.',
      picture: { url: 'https://news.example.org/cards/a1.png', type: 'image/png', width: 1200, height: 630 },
      alt: 'Flu "card"',
    },
  },
  picture: 'posts/p1.png',
  count: 212,
  max: 300,
  unit: 'characters',
  when: 'midday on Sunday 22 November 2026',
} satisfies PaperShown;

/** A page of two accounts: one post, one held, and one item for nobody. */
export const facts: PaperFacts = {
  hub: { name: 'Example Health and Care', site: 'https://news.example.org' },
  accounts: [
    { id: 'bluesky', network: 'Bluesky', url: 'https://bsky.app/x' },
    { id: 'second', network: 'Bluesky', url: 'https://bsky.app/y' },
  ],
  items: [
    {
      id: 'a1',
      title: 'Flu & <cold> clinics',
      url: 'https://news.example.org/flu/',
      cells: [{ posts: [shown] }, { held: 'Held: paused.' }],
    },
  ],
  others: [{ title: 'Old news', url: 'https://news.example.org/old/', reason: 'Too old.' }],
};
