import { describe, expect, test } from 'vitest';
import { item as file } from '../../src/checks/testing/facts.ts';
import { manifestFrom } from '../../src/manifest/from-items.ts';
import type { ManifestItem } from '../../src/manifest/manifest.ts';
import { parseItemFile } from '../../src/news/item-files.ts';
import { instantFromMs, msOf, type Instant } from '../../src/news/times.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { hub } from '../../src/syndication/testing/items.ts';
import { scene } from './scene.ts';

const SECOND = 1000;

/** The manifest's items at a moment, of one item whose file has this line in its front matter. */
function builtAt(line: string, now: Instant): readonly ManifestItem[] {
  const { item, faults } = parseItemFile(file(line), 'news/2027/clinic.md', hub);
  if (!item) throw new Error(JSON.stringify(faults));
  const card = () => ({ path: '/cards/clinic.png', width: 1200, height: 630, alt: 'A card' });
  const items = [{ ...item, revision: '0123456789abcdef' }];
  return manifestFrom({ hub, now, items, card, picture: () => undefined }).items;
}

/** How many posts there are on each network after a run at a moment over a manifest that was built at another. */
async function postsAt(now: Instant, line: string, built: Instant) {
  const here = scene([]);
  here.pass(msOf(now) - msOf(here.run.now()));
  const { exitCode } = await syndicate(here.built(builtAt(line, built)));
  return [exitCode, ...here.texts().map(({ length }) => length)];
}

const TIMES = [
  ['published: 2027-03-27 09:00', 'the day before summer time', '2027-03-27T09:00:00Z'],
  ['published: 2027-03-28 09:00', 'the day on which summer time begins', '2027-03-28T08:00:00Z'],
  ['published: 2027-03-28 00:59', 'the minute before the clock jumps', '2027-03-28T00:59:00Z'],
  ['published: 2027-03-28 02:00', 'the first minute of summer time', '2027-03-28T01:00:00Z'],
  ['published: 2027-03-28', 'that day, without a time: it is posted at 9am', '2027-03-28T08:00:00Z'],
  ['published: 2027-10-30 09:00', 'the last day of summer time', '2027-10-30T08:00:00Z'],
  ['published: 2027-10-31 09:00', 'the day on which summer time ends', '2027-10-31T09:00:00Z'],
  ['published: 2027-10-31 00:30', 'half an hour before the hour that comes twice', '2027-10-30T23:30:00Z'],
  ['published: 2027-10-31 02:00', 'just after the hour that comes twice', '2027-10-31T02:00:00Z'],
  ['published: 2027-10-31', 'that day, without a time', '2027-10-31T09:00:00Z'],
  [
    'published: 2027-03-01\nsocial: { at: 2027-03-28 17:30 }',
    'its own moment for posts',
    '2027-03-28T16:30:00Z',
  ],
  [
    'published: 2027-10-01\nsocial: { at: 2027-10-31 17:30 }',
    'its own moment, in winter',
    '2027-10-31T17:30:00Z',
  ],
] as const;

describe('complaint 7: nothing is posted an hour early or late, and no embargo breaks', () => {
  test.each(TIMES)('%s (%s) is posted from %s on, and not a second before', async (line, _, from) => {
    const before = instantFromMs(msOf(from) - SECOND);
    expect(await postsAt(before, line, before)).toEqual([0, 0, 0]);
    expect(await postsAt(from, line, from)).toEqual([0, 1, 1]);
  });

  test.each(TIMES)('%s (%s) waits until %s, even if the build ran ahead of time', async (line, _, from) => {
    const before = instantFromMs(msOf(from) - SECOND);
    expect(await postsAt(before, line, '2027-12-01T00:00:00Z')).toEqual([0, 0, 0]);
  });

  test('before its moment a manifest does not know an item at all', () => {
    expect(builtAt('published: 2027-03-28 09:00', '2027-03-28T07:59:59Z')).toEqual([]);
    expect(builtAt('published: 2027-03-28 09:00', '2027-03-28T08:00:00Z')).toHaveLength(1);
  });

  test('a draft and a withdrawn item are never in it', () => {
    const later = '2028-01-01T00:00:00Z';
    expect(builtAt('published: 2027-03-28\ndraft: true', later)).toEqual([]);
    expect(builtAt('published: 2027-03-28\nwithdrawn: { at: 2027-04-01, reason: Wrong }', later)).toEqual([]);
  });
});
