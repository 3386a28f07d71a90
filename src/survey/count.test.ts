import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count, type Surveyed } from './count.ts';
import { STATES } from './state.ts';
import { TODAY } from './testing/rows.ts';

const row = (body: string, network: string, more: Partial<Surveyed>): Surveyed => ({
  line: 2,
  body,
  network,
  how: 'listed',
  on: TODAY,
  state: 'not looked at',
  present: true,
  ...more,
});
const none = { state: 'none', present: false } as const;
const gone = { state: 'not known', present: undefined } as const;

describe('A count', () => {
  test('says how many bodies are on a network, of those of which that is known', () => {
    const rows = [
      row('A', 'x', { state: 'active' }),
      row('B', 'x', none),
      row('C', 'x', gone),
      row('D', 'facebook', none),
    ];
    const x = count(rows).networks.find(({ network }) => network === 'x');
    expect(x).toMatchObject({ present: { count: 1, of: 2 }, unknown: 1, unlisted: 1 });
  });

  test('counts a body once, however many accounts it has, and each of its accounts', () => {
    const rows = [
      row('A', 'x', { key: 'one', state: 'active' }),
      row('a', 'x', { key: 'two', state: 'inactive' }),
      row('A', 'x', { key: 'three', ...gone }),
    ];
    expect(count(rows)).toMatchObject({
      bodies: 1,
      networks: [{ present: { count: 1, of: 1 }, unknown: 0, active: { count: 1, of: 2 } }],
    });
  });

  test('leaves out of the percentage of activity what is not known, and nothing else', () => {
    const rows = STATES.map((state) => row(state, 'x', { state, present: state !== 'none' }));
    expect(count(rows).networks[0]).toMatchObject({
      active: { count: 1, of: 4 },
      present: { count: 6, of: 7 },
    });
  });

  test('takes a website feed for no social network', () => {
    const rows = [row('A', 'feed', { state: 'active' }), row('A', 'x', none), row('B', 'x', {})];
    expect(count(rows).anywhere).toEqual({ count: 1, of: 2 });
  });

  test('says on which days people looked', () => {
    const rows = ['2026-11-12', '2026-11-10', '2026-11-11'].map((on, index) =>
      row(`Body ${index}`, 'x', { how: 'observed', state: 'active', on }),
    );
    expect(count([...rows, row('R', 'x', { how: 'read', state: 'quiet' })]).networks[0]).toMatchObject({
      observed: 3,
      read: 1,
      looked: { from: '2026-11-10', to: '2026-11-12' },
    });
  });
});

test('whatever is counted, each row is in one state, and no part is more than its whole', () => {
  const any = fc.record({
    body: fc.constantFrom('A', 'B', 'C', 'D'),
    network: fc.constantFrom('x', 'facebook', 'feed'),
    state: fc.constantFrom(...STATES),
    present: fc.option(fc.boolean(), { nil: undefined }),
    key: fc.constantFrom('one', 'two'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (cells) => {
      const counts = count(cells.map(({ body, network, ...more }) => row(body, network, more)));
      const states = counts.networks.flatMap((network) => Object.values(network.states));
      expect(states.reduce((sum, one) => sum + one, 0)).toBe(cells.length);
      const shares = [
        counts.anywhere,
        ...counts.networks.flatMap(({ present, active }) => [present, active]),
      ];
      expect(shares.filter(({ count: part, of }) => part > of || part < 0)).toEqual([]);
      const bodies = counts.networks.map(({ present, unknown, unlisted }) => present.of + unknown + unlisted);
      expect(new Set(bodies)).toEqual(new Set(counts.networks.map(() => counts.bodies)));
    }),
  );
});
