import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareLinks } from './share.ts';

const url = 'https://news.example/hub/news/clinic/';

describe('links by which a reader passes a page on', () => {
  test('lead to an email and to the networks', () => {
    expect(shareLinks('Flu & you', url)).toEqual([
      { name: 'Email', url: `mailto:?subject=Flu%20%26%20you&body=${encodeURIComponent(url)}` },
      { name: 'WhatsApp', url: `https://wa.me/?text=Flu%20%26%20you%20${encodeURIComponent(url)}` },
      { name: 'Facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}` },
      {
        name: 'Bluesky',
        url: `https://bsky.app/intent/compose?text=Flu%20%26%20you%20${encodeURIComponent(url)}`,
      },
      { name: 'X', url: `https://x.com/intent/post?text=Flu%20%26%20you&url=${encodeURIComponent(url)}` },
    ]);
  });

  test('are whole whatever the title says, and hold the address as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const links = shareLinks(title.toWellFormed(), url).map((link) => new URL(link.url).href);
        expect(links.filter((link) => !decodeURIComponent(link).includes(url))).toEqual([]);
      }),
    );
  });
});
