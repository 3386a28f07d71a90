import { expect, test } from 'vitest';
import type { CardShape } from '../hub/account-fields.ts';
import { wantedShapes } from './wanted-shapes.ts';

const NETWORKS: Readonly<Record<string, { readonly pictures: { readonly shape?: CardShape } }>> = {
  links: { pictures: {} },
  pictures: { pictures: { shape: 'portrait' } },
};

const account = { network: 'pictures', enabled: true };
const parked = { since: '2026-01-01T00:00:00Z' };

test.each([
  ['that of its network', [account], ['portrait']],
  ['none, where the network wants what all have', [{ ...account, network: 'links' }], []],
  ['its own before that of its network', [{ ...account, shape: 'square' as const }], ['square']],
  ['none, where its own is what all have', [{ ...account, shape: 'landscape' as const }], []],
  [
    'its own, where we do not know the network',
    [{ ...account, network: 'new', shape: 'story' as const }],
    ['story'],
  ],
  ['none, while it is not in use', [{ ...account, enabled: false }], []],
  ['none, once it is parked', [{ ...account, parked }], []],
  [
    'each once, whatever the order of accounts',
    [{ ...account, shape: 'story' as const }, account, { ...account, shape: 'square' as const }, account],
    ['square', 'portrait', 'story'],
  ],
])('an account gets cards in a shape: %s', (_, accounts, shapes) => {
  expect(wantedShapes(accounts, ({ network }) => NETWORKS[network])).toEqual(shapes);
});
