import { expect, test } from 'vitest';
import { readAccountsOptions } from './options.ts';

test.each([
  [[], {}],
  [['--hub', '../our-hub', '--ledger', 'l'], { hub: '../our-hub', ledger: 'l' }],
  [['--confirm', 'bluesky', '--by', ' duty editor '], { confirm: { account: 'bluesky', by: 'duty editor' } }],
  [['--store-secret', 'keep it'], { storeSecret: 'keep it' }],
  [['--store-secret', ' '], { wrong: expect.stringContaining('Write the command') }],
  [
    ['--confirm', 'bluesky', '--by', 'editor', '--store-secret', 'keep it'],
    { wrong: expect.stringContaining('do not go together') },
  ],
  [['--confirm', 'bluesky'], { wrong: expect.stringContaining('--by "duty editor"') }],
  [['--confirm', 'bluesky', '--by', 'ann@example.org'], { wrong: expect.stringContaining('Never a name') }],
  [['--confirm', '', '--by', 'duty editor'], { wrong: expect.stringContaining('Name the account') }],
  [['--by', 'duty editor'], { wrong: expect.stringContaining('only with it') }],
])('the arguments %j are understood', (args, options) => {
  expect(readAccountsOptions(args)).toEqual(options);
});

test('an option that is not there is a wrong use', () => {
  expect(() => readAccountsOptions(['--comfirm', 'bluesky'])).toThrow('--comfirm');
});
