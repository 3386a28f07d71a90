import { describe, expect, test } from 'vitest';
import { runReport } from '../../src/reports/run-report.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { item } from '../../src/syndication/testing/items.ts';
import { blueskyAccount } from '../../src/syndication/testing/world.ts';
import { life } from '../rounds/life.ts';
import { LATER, livedThrough, scene, STEPS } from './scene.ts';

const DAY = 24 * 60 * 60_000;

/** A site that is there, and networks that are not. */
const unreachable = ({ run }: ReturnType<typeof scene>): typeof fetch => {
  return (input, init) =>
    /pds\.example|social\.example/.test(String(input))
      ? Promise.reject(new TypeError('fetch failed'))
      : run.fetch(input, init);
};

describe('complaint 2: a story is never left unposted with nobody told', () => {
  test.each(STEPS)('killed at step %i, the next run posts it', async (dieAt) => {
    const here = scene([item()]);
    await livedThrough(here.run, life(dieAt));
    here.pass(LATER);
    expect((await syndicate(here.run)).exitCode).toBe(0);
    expect(here.texts().map(({ length }) => length)).toEqual([1, 1]);
  });

  test.each(STEPS)(
    'killed at step %i, and no network answers any more: each run fails until it is told',
    async (dieAt) => {
      const here = scene([item()]);
      await livedThrough(here.run, life(dieAt));
      const there = here.texts().map(({ length }) => length);
      const known = here.events.filter(({ kind }) => kind === 'receipt').map(({ account }) => account);
      here.pass(LATER);
      const next = await syndicate({ ...here.run, fetch: unreachable(here) });
      const owed = next.left.filter((step) => step.owed).map(({ account }) => account);
      expect([...known, ...owed].toSorted()).toEqual(['bluesky', 'mastodon']);
      expect(next.exitCode).toBe(known.length === 2 ? 0 : 1);
      expect(here.texts().map(({ length }) => length)).toEqual(there);
    },
  );

  test('when its window passes, the run fails once, says so, and every later run lists it', async () => {
    const here = scene([item()]);
    const dead = { ...here.run, fetch: unreachable(here) };
    expect((await syndicate(dead)).exitCode).toBe(1);
    here.pass(4 * DAY);
    const lapsed = await syndicate(dead);
    const later = await syndicate(dead);
    expect([lapsed.exitCode, later.exitCode]).toEqual([1, 0]);
    expect(lapsed.outcomes.map(({ result }) => result)).toEqual(['lapsed', 'lapsed']);
    expect(runReport(later)).toContain('Flu clinics open (k7m2p9q4wd), on bluesky: It lapsed');
    expect(runReport(later)).toContain('npm run settle -- k7m2p9q4wd mastodon post-now');
    expect(here.events.filter(({ kind }) => kind === 'lapsed')).toHaveLength(2);
  });

  test('a clock that stopped for a week is no excuse: what was never tried lapses with an alarm', async () => {
    const here = scene([item()]);
    here.pass(7 * DAY);
    expect(await syndicate(here.run)).toMatchObject({
      exitCode: 1,
      outcomes: [{ result: 'lapsed' }, { result: 'lapsed' }],
    });
    expect(here.texts()).toEqual([[], []]);
  });

  test.each([
    ['has no settings', { ...blueskyAccount }],
    ['is on a network that nobody knows', { ...blueskyAccount, network: undefined }],
  ])('an account that %s makes the run fail', async (_, account) => {
    const { run } = scene([item()]);
    expect((await syndicate({ ...run, accounts: [account] })).exitCode).toBe(1);
  });
});
