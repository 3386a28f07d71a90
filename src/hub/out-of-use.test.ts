import { expect, test } from 'vitest';
import { isInUse, outOfUse } from './out-of-use.ts';

const parked = { since: '2026-11-01' };

test.each([
  [{ enabled: true }, undefined, true],
  [{ enabled: false }, 'switched off', false],
  [{ enabled: true, parked }, 'parked', false],
  [{ enabled: false, parked }, 'parked', false],
])('an account with %o is %s', (account, why, used) => {
  expect([outOfUse(account), isInUse(account)]).toEqual([why, used]);
});
