import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRETEND_ACCOUNT } from '../../src/networks/testing/pretend-bluesky.ts';
import type { Ended } from './runner.ts';
import { scene, type Ran, type Scene } from './scene.ts';

const ALL = ['due', 'build', 'deploy', 'publish', 'announce'];

let here: Scene;

beforeAll(async () => {
  here = await scene();
}, 60_000);

// Thousands of links to packages are removed, which a busy disk takes its time for.
afterAll(() => here[Symbol.asyncDispose](), 600_000);

/** How each job ended; of one that failed, what it printed. */
const results = (ran: Ran) => Object.entries(ran).map(([job, ended]) => `${job}: ${wordOf(ended)}`);
const wordOf = ({ result, printed: text }: Ended) =>
  result === 'failure'
    ? `failure
${text}`
    : result;
const wellDone = (jobs: readonly string[]) => jobs.map((job) => `${job}: success`);
const printed = (ran: Ran) =>
  Object.values(ran)
    .map((ended) => ended.printed)
    .join('\n');
const texts = () => here.network.posts().map(({ value }) => String(value.text));
const times = (title: string) => texts().filter((text) => text.includes(title)).length;

/** A deployment that says that it is done before its pages are there, or that failed. */
const ended = (result: Ended['result']): Ended => ({ result, printed: '', outputs: {}, workspace: '' });

/** Waits until something is so, and says how many seconds that took; at most three minutes. */
async function secondsUntil(isSo: () => boolean): Promise<number> {
  const begun = Date.now();
  while (!isSo() && Date.now() - begun < 180_000) await sleep(100);
  return (Date.now() - begun) / 1000;
}

describe('the workflow that publishes, its commands as they stand', () => {
  test('checks, builds, deploys, posts and saves the ledger on its branch', async () => {
    here.push({ id: 'fv7kq2mxw4', title: 'A walk-in clinic' });
    const ran = await here.publish(ALL);
    expect(results(ran)).toEqual(wellDone(ALL));
    expect(times('A walk-in clinic')).toBe(1);
    expect(here.ledger().filter((file) => file.includes('~receipt~'))).toHaveLength(1);
    expect(printed(ran)).not.toContain(PRETEND_ACCOUNT.appPassword);
  });

  test('does nothing more when the clock strikes and nothing is due', async () => {
    const ran = await here.publish(['due', 'build'], {}, 'schedule');
    expect(results(ran)).toEqual(['due: success', 'build: skipped']);
    expect(results(await here.publish(['tell'], ran))).toContain('tell: skipped');
  });

  test('deploys rules for the headers of files that are there', () => {
    const rules = readFileSync(join(here.world.site, '_headers'), 'utf8').match(/^\/.*/gm) ?? [];
    const missing = rules.filter((rule) => !existsSync(join(here.world.site, rule.replace(/\*$/, ''))));
    expect(rules.length).toBeGreaterThan(5);
    expect(missing).toEqual(['/pictures/*', '/_astro/*', '/*.ics']);
  });

  test('gives way while it waits for a page, and the alert that was pushed meanwhile goes out', async () => {
    here.push({ id: 'd4k8s2v6zb', title: 'A page that is not live' });
    const first = await here.publish(['due', 'build']);
    const waiting = here.publish(['publish'], { ...first, deploy: ended('success') });
    await sleep(5_000);
    here.push({ id: 'k7m2p9q4wd', title: 'Boil your water', kind: 'alert' });
    const pushed = Date.now();
    const gaveWay = await waiting;
    const waited = (Date.now() - pushed) / 1000;
    expect(results(gaveWay)).toContain('publish: success');
    expect(times('A page that is not live')).toBe(0);
    const next = here.publish(ALL);
    const posted = waited + (await secondsUntil(() => times('Boil your water') === 1));
    const ran = await next;
    expect(results(ran)).toEqual(wellDone(ALL));
    expect([times('Boil your water'), times('A page that is not live')]).toEqual([1, 1]);
    console.log(`Gave way after ${waited.toFixed(1)} s; from push to posted: ${posted.toFixed(1)} s.`);
    expect(posted).toBeLessThan(300);
  });

  test('posts each item once when two runners publish at once', async () => {
    here.push({ id: 'zb4k8s2v6d', title: 'For two runners' });
    const built = await here.publish(['due', 'build', 'deploy']);
    await Promise.all([here.publish(['publish'], built), here.publish(['publish'], built)]);
    expect(times('For two runners')).toBe(1);
    const after = await here.publish(['publish'], built);
    expect(results(after)).toContain('publish: success');
    expect(times('For two runners')).toBe(1);
  });

  test('posts an alert without its link when the site cannot be put on the web and a person releases it', async () => {
    here.push({ id: 'rlsd2q4k8s', title: 'Casualty is closed', kind: 'alert' });
    const built = await here.publish(['due', 'build'], {}, 'workflow_dispatch');
    const stuck = {
      ...built,
      deploy: { result: 'failure', printed: '', outputs: {}, workspace: '' },
    } as const;
    expect(results(await here.publish(['publish'], stuck, 'workflow_dispatch'))).toContain(
      'publish: skipped',
    );
    const released = { release: 'rlsd2q4k8s', by: 'duty editor' };
    const ran = await here.publish(['publish'], stuck, 'workflow_dispatch', released);
    expect(ran['publish']?.printed).toContain('Released without its link by duty editor.');
    expect(times('Casualty is closed')).toBe(1);
    expect(here.ledger().filter((file) => file.includes('~released~'))).toHaveLength(1);
  }, 300_000);

  test('holds back an item with a problem, posts the rest, ends red and tells the team', async () => {
    here.push({ id: 'bvwd2q4k8s', title: 'Nonsense: a title that YAML cannot read' });
    here.push({ id: 'cvwd2q4k8s', title: 'Beside a broken item' });
    const ran = await here.publish([...ALL, 'held']);
    expect(results(ran)).toEqual([...wellDone(ALL), expect.stringContaining('held: failure')]);
    expect(printed(ran)).toMatch(/::error file=content\/news\/bvwd2q4k8s\.md,line=\d+,col=\d+::/);
    expect(printed(ran)).toContain('for a problem that blocks: news/bvwd2q4k8s.md.');
    expect(times('Beside a broken item')).toBe(1);
    const told = await here.publish(['tell'], ran);
    expect(told['tell']?.printed).toContain('Something was held back for a problem');
  });

  test('says what is wrong, publishes nothing and tells the team, when something public is broken, hub.yaml even', async () => {
    const before = texts().length;
    here.push({ id: 'fv7kq2mxw4', title: 'Nonsense: where a public item was' });
    here.spoilHub();
    here.push({ id: 'jvwd2q4k8s', title: 'A clinic that waits for the hub' });
    const ran = await here.publish(ALL);
    expect(results(ran)).toEqual(['due: success', expect.stringContaining('build: failure')]);
    expect(texts()).toHaveLength(before);
    const told = await here.publish(['tell'], ran);
    expect(told['tell']?.printed).toContain('The last good one stands');
  });

  test('lets an alert out all the same, alone', async () => {
    here.push({ id: 'h7m2p9q4wd', title: 'The tap water is brown', kind: 'alert' });
    const ran = await here.publish([...ALL, 'held']);
    expect(results(ran)).toEqual([...wellDone(ALL), expect.stringContaining('held: failure')]);
    expect([times('The tap water is brown'), times('A clinic that waits for the hub')]).toEqual([1, 0]);
    expect(readFileSync(join(here.world.site, 'items.json'), 'utf8')).toContain('A walk-in clinic');
  });
});
