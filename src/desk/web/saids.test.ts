import { expect, test } from 'vitest';
import { done } from '../actions/said.ts';
import { openTestDesk } from '../testing/open-test-desk.ts';
import { saidsInMemory } from './saids.ts';

test('what came of an action is taken once, by its name', () => {
  const saids = saidsInMemory(() => 'a');
  expect(saids.keep(done('Closed.'))).toBe('a');
  expect(saids.take('b')).toBeUndefined();
  expect(saids.take(undefined)).toBeUndefined();
  expect(saids.take('a')).toEqual({ ok: true, words: 'Closed.' });
  expect(saids.take('a')).toBeUndefined();
});

test('those that nobody came to see are not kept for ever', () => {
  let drawn = 0;
  const saids = saidsInMemory(() => `${(drawn += 1)}`);
  for (const n of Array.from({ length: 101 }).keys()) saids.keep(done(`${n}`));
  expect(saids.take('1')).toBeUndefined();
  expect(saids.take('2')).toBeDefined();
});

test('nothing that was said stands in an address, and an address says nothing by itself', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const page = await editor.post('/in/1/assign', { assignee: 'PALS officer' });
  expect(page.path).toMatch(/^\/in\/1\?said=\w{30,}$/);
  expect(page.words).toContain('Done PALS officer sees to it.');
  expect((await editor.get(page.path)).words).not.toContain('sees to it.');
  expect((await editor.get('/in/1?said=Send+us+your+password')).words).not.toContain('password');
});
