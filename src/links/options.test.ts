import { expect, test } from 'vitest';
import { readLinkOptions } from './options.ts';

test.each([
  [[], { most: 200 }],
  [['--hub', 'ours', '--most', '5'], { hub: 'ours', most: 5 }],
  [['--now', '2026-11-22T09:00:00Z'], { most: 200, now: '2026-11-22T09:00:00Z' }],
  [['--most', 'all'], { wrong: '--most all is no count: write 50.' }],
  [['--now', 'today'], { wrong: '--now today is no moment: write 2026-11-22T09:00:00Z.' }],
  [
    ['--now', '2026-13-22T09:00:00Z'],
    { wrong: '--now 2026-13-22T09:00:00Z is no moment: write 2026-11-22T09:00:00Z.' },
  ],
])('%j is read as %j', (args, options) => {
  expect(readLinkOptions(args)).toEqual(options);
});

test('an option that there is not is refused', () => {
  expect(() => readLinkOptions(['--all'])).toThrow('--all');
});
