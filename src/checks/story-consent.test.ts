import { expect, test } from 'vitest';
import { pictureConsentEnding } from './picture-consent-ending.ts';
import { storyConsent } from './story-consent.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const consentTo = (until: string) => `consent: { reference: C-1-SECRET, until: ${until} }`;
const story = (until: string) => `kind: story\nstory: { teller: staff, ${consentTo(until)} }`;
const check = (front: string, now = '2026-11-22T12:00:00Z') =>
  lines(run(storyConsent, facts({ 'news/a.md': item(front) }, { now })));

test('a consent that ends within 30 days is told of, and one that holds for longer is not', () => {
  expect(check(story('2026-12-21'))).toEqual([expect.stringContaining('ends on Monday 21 December 2026')]);
  expect(check(story('2026-12-22'))).toEqual([]);
});

test('one that has ended is told of until somebody has withdrawn the story in words of their own', () => {
  const old = '2036-11-22T12:00:00Z';
  expect(check(story('2026-11-21'), old)).toEqual([
    expect.stringContaining('warns The consent to tell this story ended on Saturday 21 November 2026'),
  ]);
  const tidied = `${story('2026-11-21')}\nwithdrawn: { at: 2026-11-21, reason: She asked us to. }`;
  expect(check(tidied, old)).toEqual([]);
});

test('a draft whose consent has ended cannot be published, and is in no place yet', () => {
  expect(check(`${story('2026-11-21')}\ndraft: true`)).toEqual([
    'news/a.md:7:66 warns The consent to tell this story ended on Saturday 21 November 2026, so it cannot be published. Ask the person again, or delete the file.',
  ]);
});

test('posts that are gone, or of which nobody is sure, are named as such', () => {
  const post = { account: 'news', network: 'Bluesky', url: 'https://bsky.app/x' } as const;
  const posts = new Map([
    [
      'fv7kq2mxw4',
      [
        { ...post, state: 'gone' } as const,
        { account: 'm', network: 'Mastodon', state: 'doubtful' } as const,
      ],
    ],
  ]);
  const found = run(storyConsent, facts({ 'news/a.md': item(story('2026-11-21')) }, { posts }));
  expect(lines(found).join()).toContain(
    'in posts: Bluesky (news) https://bsky.app/x, deleted already and Mastodon (m), perhaps;',
  );
});

test('the reference of a consent is in nothing that is printed', () => {
  const picture = `image: { file: a.jpg, alt: A nurse }\npeople: [{ picture: a.jpg, ${consentTo('2026-11-21')} }]`;
  const known = facts({ 'news/a.md': item(`${story('2026-11-21')}\n${picture}`), 'news/a.jpg': '' });
  const early = { ...known, now: '2026-11-20T12:00:00Z' };
  const printed = [known, early].flatMap((one) => [
    ...run(storyConsent, one),
    ...run(pictureConsentEnding, one),
  ]);
  expect(printed).toHaveLength(3);
  expect(JSON.stringify(printed)).not.toContain('SECRET');
});
