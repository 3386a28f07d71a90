import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../ledger/event.ts';
import { event } from '../ledger/testing/events.ts';
import { syndicate } from './syndicate.ts';
import { item } from './testing/items.ts';
import { page, world } from './testing/world.ts';

const PUT = 'com.atproto.repo.putRecord';
const kinds = (events: readonly LedgerEvent[]) => events.map(({ kind }) => kind);

describe('a run', () => {
  test('posts what is due, once, and the next run posts nothing', async () => {
    const { run, events, network } = world([item({ id: 'b1' }), item({ id: 'b2' })]);
    const first = await syndicate(run);
    const second = await syndicate(run);
    expect(first).toMatchObject({ exitCode: 0, outcomes: [{ result: 'posted' }, { result: 'posted' }] });
    expect(second).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(network.posts()).toHaveLength(2);
    expect(kinds(events)).toEqual(['sending', 'receipt', 'sending', 'receipt']);
  });

  test('has nothing to do with an empty manifest', async () => {
    expect(await syndicate(world([]).run)).toMatchObject({ outcomes: [], left: [], exitCode: 0 });
  });

  test('signs in once', async () => {
    const { run, network } = world([item({ id: 'b1' }), item({ id: 'b2' })]);
    await syndicate(run);
    expect(network.calls.filter((call) => call.endsWith('createSession'))).toHaveLength(1);
  });

  test('writes down the exact text, link and key before the call, and saves them', async () => {
    const saved: string[][] = [];
    const here = world([item()], {
      save: async () => saved.push([...kinds(here.events), ...here.network.calls]) > 0,
    });
    await syndicate(here.run);
    expect(saved[0]?.filter((what) => what === 'sending' || what === PUT)).toEqual(['sending']);
    expect(saved[1]?.filter((what) => what === 'receipt')).toEqual(['receipt']);
    const [post] = here.network.posts();
    expect(here.events[0]).toMatchObject({
      text: post?.value.text,
      link: 'https://news.example.org/news/k7m2p9q4wd/',
      key: post?.uri.split('/').at(-1),
    });
  });
});

describe('the save is also the claim', () => {
  const rival = event({ kind: 'sending', attempt: 'rival', at: '2026-11-22T11:59:59Z' });

  test('when another open sending has come in with it, ours is closed and nothing is sent', async () => {
    const here = world([item()], { save: async () => here.events.push(rival) > 0 });
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'not-posted' }] });
    expect(here.events.find(({ kind }) => kind === 'failed')).toMatchObject({
      attempt: 'attempt2',
      why: 'Not sent: another run has it.',
    });
    expect(here.network.posts()).toEqual([]);
  });

  test('a sending that another run saved a moment ago is not taken over, and an old one is', async () => {
    const { run, events, network, pass } = world([item()], { save: async () => true });
    events.push(rival);
    expect(await syndicate(run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'in-doubt' }] });
    pass(600_000);
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'posted' }] });
    expect(network.posts()).toHaveLength(1);
  });

  test('when saving took too long, another run may have it, and nothing is sent', async () => {
    const here = world([item()], { save: async () => (here.pass(301_000), true) });
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'not-posted' }] });
    expect(here.network.posts()).toEqual([]);
  });
});

describe('a page that is not live', () => {
  test('keeps its item back: run again, it is safe', async () => {
    const { run, pages, network } = world([item({ id: 'b1' }), item({ id: 'b2' })]);
    pages.set('/news/b1/', () => page('ffffffffffffffff'));
    const { exitCode, outcomes } = await syndicate(run);
    expect(exitCode).toBe(75);
    expect(outcomes.map(({ result }) => result)).toEqual(['not-live', 'posted']);
    expect(network.posts()).toHaveLength(1);
  });

  test('is asked for again every 20 seconds while there is time', async () => {
    let asked = 0;
    const { run, pages, network, printed } = world([item()], { wait: 900_000 });
    pages.set('/news/k7m2p9q4wd/', () => page((asked += 1) < 3 ? 'ffffffffffffffff' : '0123456789abcdef'));
    expect((await syndicate(run)).exitCode).toBe(0);
    expect(printed).toEqual(Array(2).fill('A page is not live yet; asking again in 20 seconds.'));
    expect(network.posts()).toHaveLength(1);
  });

  test('for longer than we wait ends with 75', async () => {
    const { run, pages, printed } = world([item()], { wait: 60_000 });
    pages.set('/cards/k7m2p9q4wd.png', () => new Response('', { status: 404 }));
    expect((await syndicate(run)).exitCode).toBe(75);
    expect(printed).toHaveLength(3);
  });
});

describe('a post that a person deleted', () => {
  test('is noted as gone and never posted again, whatever is corrected', async () => {
    const { run, network, events } = world([item()]);
    await syndicate(run);
    network.posts().forEach(({ uri }) => network.remove(uri));
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'gone' }] });
    const corrected = { ...run, manifest: { ...run.manifest, items: [item({ correction: 1 })] } };
    expect(await syndicate(corrected)).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(network.posts()).toEqual([]);
    expect(kinds(events)).toEqual(['sending', 'receipt', 'gone']);
  });
});
