import { expect, test } from 'vitest';
import { jobsInMemory } from './jobs.ts';

const about = { title: 'Collecting messages', back: '/in' };

function jobs() {
  let drawn = 0;
  return jobsInMemory(
    () => `job${(drawn += 1)}`,
    () => Promise.resolve(),
    () => 'It failed.',
  );
}

test('one of a kind runs at a time: whoever asks again is given the one that runs', async () => {
  const all = jobs();
  let end = () => {};
  const first = all.start('collect', about, async () => {
    await new Promise<void>((resolve) => (end = resolve));
    return { ok: true, lines: [] };
  });
  expect(all.start('collect', about, () => Promise.reject(new Error('never begun'))).id).toBe(first.id);
  expect(all.start('post', about, () => Promise.resolve({ ok: true, lines: [] })).id).not.toBe(first.id);
  end();
  await all.settled();
  expect(all.of(first.id)?.result).toEqual({ ok: true, lines: [] });
  expect(all.start('collect', about, () => Promise.resolve({ ok: true, lines: [] })).id).not.toBe(first.id);
  await all.settled();
});

test('one that fails says so in words, and the next of its kind can begin', async () => {
  const all = jobs();
  const { id } = all.start('collect', about, () => Promise.reject(new Error('a secret')));
  await all.settled();
  expect(all.of(id)?.result).toEqual({ ok: false, lines: ['It failed.'] });
  expect(all.start('collect', about, () => Promise.resolve({ ok: true, lines: [] })).id).not.toBe(id);
  await all.settled();
});

test('the last fifty are remembered, and one that still runs is among them however many came after it', async () => {
  const all = jobs();
  let end = () => {};
  const long = all.start('collect', about, async () => {
    await new Promise<void>((resolve) => (end = resolve));
    return { ok: true, lines: ['It took long.'] };
  });
  const ids: string[] = [];
  for (const _ of Array.from({ length: 60 })) {
    const { id } = all.start('post', about, () => Promise.resolve({ ok: true, lines: [] }));
    ids.push(id);
    await new Promise(setImmediate);
  }
  expect(all.of(ids[0] ?? '')).toBeUndefined();
  expect(all.of(ids.at(-1) ?? '')?.result?.ok).toBe(true);
  expect(all.start('collect', about, () => Promise.reject(new Error('never begun'))).id).toBe(long.id);
  end();
  await all.settled();
  expect(all.of(long.id)?.result?.lines).toEqual(['It took long.']);
});
