import { expect, test } from 'vitest';
import { storyConsent } from './story-consent.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const check = (until: string, more = '') => {
  const story = `kind: story\nstory: { teller: staff, consent: { reference: C-1-SECRET, until: ${until} } }`;
  return lines(run(storyConsent, facts({ 'news/a.md': item(`${story}${more}`) })));
};

test('a consent that ends within 30 days is told of, with its day', () => {
  expect(check('2026-12-21')).toEqual([
    expect.stringContaining('warns The consent to tell this story ends on Monday 21 December 2026.'),
  ]);
});

test('one that holds for longer is not, and neither is that of a story that was taken back', () => {
  expect(check('2026-12-22')).toEqual([]);
  expect(check('2026-11-20', '\nwithdrawn: { at: 2026-11-21, reason: She asked us to. }')).toEqual([]);
});

test('one that has ended says that nobody may read the story', () => {
  expect(check('2026-11-21')).toEqual([
    expect.stringContaining(
      'ended on Saturday 21 November 2026: nobody may read it any more without a new one. Take the story back now',
    ),
  ]);
});

test('the reference of a consent is in nothing that is printed', () => {
  expect(check('2026-11-21').join()).not.toContain('SECRET');
});
