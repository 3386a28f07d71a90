import { describe, expect, test } from 'vitest';
import { describeFault } from '../hub/content-error.ts';
import { parseHub } from '../hub/hub-files.ts';
import { parseItemFile } from './item-files.ts';
import { publicState } from './live.ts';
import { mayShow, mayTravel } from './people.ts';

const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
`);

const read = (lines: string) =>
  parseItemFile(
    `---\nid: fv7kq2mxw4\ntitle: A story\nsummary: Told.\npublished: 2026-11-20\n${lines}\n---\n\nTold.\n`,
    'news/2026/story.md',
    HUB,
  );
const story = (consent: string, more = '') =>
  read(`kind: story\nstory: { teller: resident, consent: { reference: C-1, ${consent} } }\n${more}`).item;
const stateAt = (now: string, item: ReturnType<typeof story>) => item && publicState(item, now);

describe('a story', () => {
  const held = story('until: 2026-12-24');

  test('is live to the end of the last day of its consent, and withdrawn from then on', () => {
    expect(stateAt('2026-12-24T23:59:59Z', held)).toBe('live');
    expect(stateAt('2026-12-25T00:00:00Z', held)).toBe('withdrawn');
    expect(stateAt('2099-01-01T00:00:00Z', held)).toBe('withdrawn');
  });

  test('whose person no longer agrees is withdrawn from that moment', () => {
    const taken = story('until: 2028-12-24, withdrawn: 2026-12-01 10:00');
    expect(stateAt('2026-12-01T09:59:59Z', taken)).toBe('live');
    expect(stateAt('2026-12-01T10:00:00Z', taken)).toBe('withdrawn');
  });

  test.each([
    ['ended', 'until: 2026-12-24', 'agreed to have it told for a time, and that time is over.'],
    ['was taken back', 'until: 2028-12-24, withdrawn: 2026-12-01', 'no longer agrees to have it told.'],
    ['ended before it was taken back', 'until: 2026-12-24, withdrawn: 2027-01-01', 'that time is over.'],
  ])('whose consent %s tells readers why, and names nobody', (_, consent, reason) => {
    expect(story(consent)?.withdrawn).toMatchObject({
      reason: expect.stringMatching(new RegExp(`^The person whose story this was .*${reason}$`)),
      erase: false,
      consent: true,
    });
  });

  test('that somebody withdrew keeps their words, and is withdrawn at the earlier of the two moments', () => {
    const line = (day: string) => `withdrawn: { at: ${day}, reason: He moved away., erase: true }`;
    const reason = { reason: 'He moved away.', erase: true };
    expect(story('until: 2026-12-24', line('2026-12-01'))?.withdrawn).toEqual({
      ...reason,
      at: '2026-12-01T00:00:00Z',
    });
    expect(story('until: 2026-12-24', line('2027-02-01'))?.withdrawn).toEqual({
      ...reason,
      at: '2026-12-25T00:00:00Z',
    });
  });

  test('that is a draft stays hidden, whatever becomes of its consent', () => {
    expect(stateAt('2099-01-01T00:00:00Z', story('until: 2026-12-24', 'draft: true'))).toBe('hidden');
  });
});

describe('a picture of people', () => {
  const item = read(
    [
      'image: { file: ./nurse.jpg, alt: A nurse }',
      'people:',
      '  - { picture: nurse.jpg, consent: { reference: C-2-SECRET, until: 2026-12-24 } }',
      '  - { picture: nurse.jpg, consent: { reference: C-3-SECRET, until: 2028-12-24, withdrawn: 2026-12-01 } }',
      '  - { picture: hall.jpg, identifiable: false }',
    ].join('\n'),
  ).item;
  const at = (now: string, picture: string) => item && mayShow(item, picture, now);

  test('may be shown until the first of those in it no longer agrees', () => {
    expect(at('2026-11-30T23:59:59Z', 'news/2026/nurse.jpg')).toBe(true);
    expect(at('2026-12-01T00:00:00Z', 'news/2026/nurse.jpg')).toBe(false);
    expect(at('2026-12-01T00:00:00Z', String(item?.image?.file))).toBe(false);
  });

  test('of whom nobody can be recognised may be shown for ever, and so may one of which nothing is said', () => {
    expect(at('2099-01-01T00:00:00Z', 'news/2026/hall.jpg')).toBe(true);
    expect(at('2099-01-01T00:00:00Z', 'news/2026/map.png')).toBe(true);
  });

  test('goes into no post and no preview of a link, from where nobody could fetch it back', () => {
    const travels = ['nurse.jpg', 'hall.jpg'].map((name) => item && mayTravel(item, `news/2026/${name}`));
    expect(travels).toEqual([false, true]);
  });

  test('leaves the references of its consents behind', () => {
    expect(JSON.stringify(item)).not.toContain('SECRET');
  });

  test.each([
    ['{ picture: a.jpg }', 'This does not say whether the people in the picture agreed.'],
    ['{ picture: a.jpg, identifiable: true }', 'This does not say whether the people in the picture agreed.'],
    [
      '{ picture: a.jpg, identifiable: false, consent: { reference: C-1, until: 2027-01-01 } }',
      'that nobody can be recognised, and that somebody agreed',
    ],
    ['{ picture: a.jpg, consent: { reference: She agreed., until: 2027-01-01 } }', 'is not a reference'],
    ['{ picture: a.jpg, consent: { reference: C-1 } }', '"people[0].consent.until" is missing'],
  ])('is told what to write in place of %s', (entry, what) => {
    expect(read(`people: [${entry}]`).faults.map(describeFault)).toEqual([expect.stringContaining(what)]);
  });
});
