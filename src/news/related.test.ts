import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../hub/testing/cpu-time.ts';
import { newestFirst } from './order.ts';
import { RELATED, relatedByItem } from './related.ts';
import { sampleItem } from './testing/sample-item.ts';

const item = (id: string, published: string, more: Parameters<typeof sampleItem>[0] = {}) =>
  sampleItem({ id, published: `${published}T09:00:00Z`, ...more });

function related(id: string, items: readonly ReturnType<typeof sampleItem>[]) {
  return relatedByItem(newestFirst(items))
    .get(id)
    ?.map((other) => other.id);
}

const shown = item('shown', '2026-11-20', { topics: ['flu', 'hospitals'], places: ['thornby'] });

describe('related to an item are', () => {
  test('those of the same topic and place before those of the topic alone, the newest first', () => {
    const items = [
      shown,
      item('elsewhere', '2026-11-19', { topics: ['flu'], places: ['millmere'] }),
      item('older', '2026-11-01', { topics: ['hospitals'], places: ['thornby'] }),
      item('newer', '2026-11-10', { topics: ['flu'], places: ['skelbeck', 'thornby'] }),
    ];
    expect(related('shown', items)).toEqual(['newer', 'older', 'elsewhere']);
  });

  test.each([
    ['another topic', { topics: ['blood'] }],
    ['another language', { language: 'pl' }],
    ['something that was over by then', { expires: '2026-11-20T09:00:00Z' }],
  ])('none about %s', (_, more) => {
    const other = item('other', '2026-11-10', { topics: ['flu'], places: ['thornby'], ...more });
    expect(related('shown', [shown, other])).toEqual([]);
  });

  test('those of the same place where no topics are used', () => {
    const bare = { topics: [], places: ['thornby'] };
    expect(related('new', [item('new', '2026-11-20', bare), item('old', '2026-11-10', bare)])).toEqual([
      'old',
    ]);
  });

  test(`${RELATED} at most`, () => {
    const many = Array.from({ length: 9 }, (_, at) => item(`n${at}`, `2026-11-0${at + 1}`));
    expect(related('n8', many)).toEqual(['n7', 'n6', 'n5']);
  });

  test('only what was published before: a new item changes no older page', () => {
    const subject = fc.subarray(['a', 'b', 'c']);
    const any = fc.record({ topics: subject, places: subject, day: fc.integer({ min: 10, max: 28 }) });
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 20 }), (drawn) => {
        const items = newestFirst(
          drawn.map(({ day, ...more }, at) => item(`n${at}`, `2026-11-${day}`, more)),
        );
        const [newest, ...before] = items;
        const all = new Map(relatedByItem(items));
        all.delete(newest?.id ?? '');
        expect(all).toEqual(relatedByItem(before));
      }),
    );
  });

  test('found for ten thousand items in less than two seconds', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
      return item(`n${at}`, day, { topics: ['flu', `t${at % 7}`], places: ['thornby', `p${at % 9}`] });
    });
    const before = cpuMs();
    relatedByItem(many.toReversed());
    expect(cpuMs() - before).toBeLessThan(2_000);
  });
});
