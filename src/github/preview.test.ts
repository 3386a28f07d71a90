import { describe, expect, test } from 'vitest';
import { parseHub } from '../hub/hub-files.ts';
import { parseItemFile } from '../news/item-files.ts';
import { inCode, inQuote } from './markdown.ts';
import { previewItem } from './preview-item.ts';
import { previewText, type PreviewItem } from './preview.ts';

const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://news.example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/news.example.org", connected: 2026-01-01 }
  - { id: alerts, network: bluesky, url: "https://bsky.app/profile/alerts.example.org", connected: 2026-01-01, kinds: [alert] }
`);

/** The preview of an item with these lines in its front matter, at midday on Sunday 22 November 2026. */
function preview(lines: string): PreviewItem {
  const title = 'title: Ask @surgery about *flu* vaccines\n';
  const text = `---\nid: fv7kq2mxw4\n${title}summary: Walk in.\n${lines}\n---\n\nCome in.\n`;
  const { item, faults } = parseItemFile(text, 'news/2026-11-22-flu.md', HUB);
  if (!item) throw new Error(faults[0]?.what);
  return previewItem(item, { hub: HUB, now: '2026-11-22T12:00:00Z' }).preview;
}

describe('a preview of an item', () => {
  test('shows each post with its count, its link and its alt text, and why there is none', () => {
    const text = previewText({ items: [preview('published: 2026-11-22 09:00')], faulty: [] });
    expect(text.split('\n\n').slice(2)).toEqual([
      '### ` Ask @surgery about *flu* vaccines `',
      expect.stringContaining('Its time was 9am on Sunday 22 November 2026'),
      expect.stringMatching(/^\*\*bluesky\*\* \(Bluesky\): \d+ of 300 characters$/),
      '> ```text\n> Ask @surgery about *flu* vaccines\n>\n> Walk in.\n> ```',
      expect.stringMatching(
        /^Link: ` https:\/\/news\.example\.org\/news\/2026-11-22-flu\/ ` {2}\nAlt text: ` .+ `$/,
      ),
      '**alerts**: not posted. The account does not carry this kind of item.',
      expect.stringMatching(/^Card ` fv7kq2mxw4\.[0-9a-f]{16}\.png `, which says: ` .*flu.* `\n$/),
    ]);
  });

  test('says that a story is withdrawn only once its consent has ended', () => {
    const story = (until: string) =>
      preview(
        `published: 2026-11-20 09:00\nkind: story\nstory: { teller: staff, consent: { reference: C-1, until: ${until} } }`,
      ).state;
    expect(story('2028-11-30')).toContain('Its time was 9am');
    expect(story('2026-11-21')).toContain('Withdrawn');
  });

  test('says how to find the pictures of the cards', () => {
    const items = [preview('published: 2026-11-22')];
    const text = previewText({
      items,
      faulty: [],
      cards: 'https://github.example/example/news/actions/runs/5',
    });
    expect(text).toContain('](https://github.example/example/news/actions/runs/5)');
  });

  test.each([
    ['published: 2026-11-22\ndraft: true', 'A draft'],
    ['published: 2026-11-20\nwithdrawn: { at: 2026-11-21, reason: Wrong. }', 'Withdrawn'],
    ['published: 2026-11-24 09:00', 'from 9am on Tuesday 24 November 2026. It is not public before'],
    ['published: 2026-11-20\nsocial: { at: 2026-11-23 17:30 }', 'from 5:30pm on Monday 23 November 2026.'],
    ['published: 2026-11-22\nsocial: { approve: true }', 'waits for the approval of a code owner'],
  ])('of %j says when it goes, or that it does not', (lines, words) => {
    expect(preview(lines).state).toContain(words);
  });
});

describe('the preview of a pull request', () => {
  test('begins with the mark by which its comment is found again', () => {
    expect(previewText({ items: [], faulty: [] })).toBe(
      '<!-- freesheet: preview of posts -->\n\n## What would be posted\n\nThis changes no item.\n',
    );
  });

  test('shows the reason for everything that is let pass', () => {
    const allowed = [{ file: 'news/a.md', check: 'nhs-numbers', reason: 'It is the *ward* phone.' }];
    expect(previewText({ items: [], faulty: [], allowed })).toContain(
      '**Check the reasons.** A problem is let pass:\n\n- ` news/a.md ` lets pass what ` nhs-numbers ` finds: ` It is the *ward* phone. `',
    );
  });

  test('names files that cannot be read yet', () => {
    expect(previewText({ items: [], faulty: ['news/a.md'] })).toContain('` news/a.md ` cannot be read yet');
  });

  test('is never longer than a comment may be, and says what was left out', () => {
    const one = preview('published: 2026-11-22');
    const text = previewText({ items: Array.from({ length: 300 }, () => one), faulty: [] });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\d+ more would make this too long/);
  });
});

describe('words of an item in Markdown', () => {
  test('cannot end the code that they stand in', () => {
    expect(inCode('a ``b`` `c`')).toBe('``` a ``b`` `c` ```');
    expect(inQuote('a\n```\n@b')).toBe('> ````text\n> a\n> ```\n> @b\n> ````');
  });
});
