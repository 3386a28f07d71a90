import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentAt } from './moments.ts';
import { newestFirst, type NewestFirstList } from './newest-first.ts';

const NOW = '2026-11-22T12:00:00Z';
const SINCE = '2026-09-01T00:00:00Z';
const HOUR = 60 * 60 * 1000;

interface Entry {
  readonly id: number;
  readonly cameAt: number;
}

describe('A list that is shown newest first', () => {
  test('is read down to a day before the newest that was seen, and no further', async () => {
    const server = listOf(hourly(150));
    const { cursor } = await newestFirst(server.list, { since: SINCE, now: NOW });
    const before = server.asked.length;
    const again = await newestFirst(server.list, { since: SINCE, now: NOW, cursor });
    expect(before).toBe(15);
    expect(server.asked.length - before).toBe(3);
    expect(again.entries.length).toBeLessThanOrEqual(30);
  });

  test('is read down to where messages are wanted from, the first time', async () => {
    const since = momentAt(Date.parse(NOW) - 5 * HOUR);
    const { entries } = await newestFirst(listOf(hourly(400)).list, { since, now: NOW });
    expect(entries).toHaveLength(6);
  });

  test('that is longer than is read at one time is read in pieces, and nothing of it is lost', async () => {
    const server = listOf(hourly(510));
    const seen = new Set<number>();
    const first = await newestFirst(server.list, { since: SINCE, now: NOW });
    first.entries.forEach(({ id }) => seen.add(id));
    expect([first.isMore, seen.size]).toEqual([true, 200]);
    const second = await newestFirst(server.list, { since: SINCE, now: NOW, cursor: first.cursor });
    second.entries.forEach(({ id }) => seen.add(id));
    const third = await newestFirst(server.list, { since: SINCE, now: NOW, cursor: second.cursor });
    third.entries.forEach(({ id }) => seen.add(id));
    expect([third.isMore, seen.size]).toEqual([false, 510]);
  });

  test('of which more came in one day than is read at one time is read to its end', async () => {
    const server = listOf(everyMinute(1200));
    const seen = await seenOf(server);
    expect(seen).toEqual(server.ids());
    expect(server.asked.filter((at) => at === undefined).length).toBe(2);
    expect(server.asked.length).toBeLessThanOrEqual(120 + 20);
  });

  test('that an earlier run left unread is read on, and then what came since, in the same run', async () => {
    const server = listOf(hourly(300));
    const first = await newestFirst(server.list, { since: SINCE, now: NOW });
    server.add({ id: 999, cameAt: Date.parse(NOW) + HOUR / 2 });
    const later = momentAt(Date.parse(NOW) + HOUR);
    const rest = await newestFirst(server.list, { since: SINCE, now: later, cursor: first.cursor });
    expect([rest.isMore, rest.entries.length]).toEqual([true, 100]);
    const top = await newestFirst(server.list, { since: SINCE, now: later, cursor: rest.cursor });
    expect([top.isMore, top.entries[0]?.id]).toEqual([false, 999]);
  });

  test('with an entry from the future does not hide what comes before its time', async () => {
    const server = listOf([{ id: 0, cameAt: Date.parse('2099-01-01T00:00:00Z') }, ...hourly(3)]);
    const { cursor } = await newestFirst(server.list, { since: SINCE, now: NOW });
    server.add({ id: 99, cameAt: Date.parse(NOW) - HOUR / 2 });
    const { entries } = await newestFirst(server.list, { since: SINCE, now: NOW, cursor });
    expect(entries.map(({ id }) => id)).toContain(99);
  });

  test('with one entry that is dated wrongly, or not at all, is read on', async () => {
    const wrong = [
      { id: 98, cameAt: 0 },
      { id: 99, cameAt: Number.NaN },
    ];
    const { entries } = await newestFirst(listOf([...hourly(5), ...wrong, ...hourly(20, 5)]).list, {
      since: SINCE,
      now: NOW,
    });
    expect(entries.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([...Array(20).keys(), 99]);
  });

  test.each(['', 'x', 'null', '[]', '{}', '{"newest":7}', '{"newest":"2026-11-22T12:00:00Z","rest":[7,{}]}'])(
    'is read whatever is handed in as where to go on: %s',
    async (cursor) => {
      const { entries } = await newestFirst(listOf(hourly(3)).list, { since: SINCE, now: NOW, cursor });
      expect(entries).toHaveLength(3);
    },
  );

  test('ends where a server shows the same page again and again', async () => {
    const page = () => Promise.resolve({ entries: [{ id: 1, cameAt: Date.parse(NOW) }], next: 'the same' });
    const { isMore } = await newestFirst(
      { page, cameAt: ({ cameAt }) => cameAt },
      { since: SINCE, now: NOW },
    );
    expect(isMore).toBe(false);
  });

  test('loses nothing, however much comes at once, between pages, and up to a day late', async () => {
    const arrivals = fc.array(fc.record({ page: fc.nat(30), late: fc.integer({ min: 0, max: 23 }) }), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(450), arrivals, async (length, late) => {
        const server = listOf(hourly(length), late);
        expect(await seenOf(server)).toEqual(server.ids());
      }),
      { numRuns: 60 },
    );
  });
});

/** One an hour, the newest first, from noon back. */
function hourly(length: number, from = 0): readonly Entry[] {
  return Array.from({ length: length - from }, (_, n) => ({
    id: n + from,
    cameAt: Date.parse(NOW) - (n + from) * HOUR,
  }));
}

/** One a minute, the newest first, from noon back. */
function everyMinute(length: number): readonly Entry[] {
  return Array.from({ length }, (_, n) => ({ id: n, cameAt: Date.parse(NOW) - n * 60_000 }));
}

/** A server that shows ten at a time. @param arriving after which page another comes, dated how many hours back. */
function listOf(first: readonly Entry[], arriving: readonly { page: number; late: number }[] = []) {
  let all = [...first];
  const asked: (string | undefined)[] = [];
  const add = (entry: Entry) => {
    all = [...all, entry].toSorted((a, b) => b.cameAt - a.cameAt);
  };
  const list: NewestFirstList<Entry> = {
    cameAt: ({ cameAt }) => cameAt,
    page: (at) => {
      asked.push(at);
      const older = at === undefined ? all : all.slice(all.findIndex(({ id }) => String(id) === at) + 1);
      const entries = older.slice(0, 10);
      arriving
        .map(({ page, late }, n) => ({
          page,
          entry: { id: 1000 + n, cameAt: Date.parse(NOW) - late * HOUR },
        }))
        .filter(({ page }) => page === asked.length)
        .forEach(({ entry }) => add(entry));
      return Promise.resolve({
        entries,
        ...(older.length > 10 && { next: String(entries.at(-1)?.id) }),
      });
    },
  };
  return { list, asked, add, ids: () => all.map(({ id }) => id).toSorted((a, b) => a - b) };
}

/** Asks until all that will ever come has come, and there is no more. */
async function seenOf({ list, asked }: ReturnType<typeof listOf>): Promise<readonly number[]> {
  const seen = new Set<number>();
  let cursor: string | undefined;
  let isMore = true;
  while (isMore || asked.length <= 32) {
    const read = await newestFirst(list, { since: SINCE, now: NOW, ...(cursor !== undefined && { cursor }) });
    read.entries.forEach(({ id }) => seen.add(id));
    ({ cursor, isMore } = read);
  }
  const last = await newestFirst(list, { since: SINCE, now: NOW, ...(cursor !== undefined && { cursor }) });
  last.entries.forEach(({ id }) => seen.add(id));
  return [...seen].toSorted((a, b) => a - b);
}
