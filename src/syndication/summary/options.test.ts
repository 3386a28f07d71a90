import { expect, test } from 'vitest';
import { readSummaryOptions } from './options.ts';

const MANIFEST = ['--manifest', 'dist/items.json'];

test.each([
  [[], { manifest: 'dist/items.json', print: false }],
  [['--morning'], { manifest: 'dist/items.json', print: false }],
  [
    ['--print', '--hub', 'our', '--ledger', 'l'],
    { manifest: 'dist/items.json', print: true, hub: 'our', ledger: 'l' },
  ],
  [
    ['--after-failure', 'The build failed', '--run-log', 'run.txt'],
    { manifest: 'dist/items.json', print: false, afterFailure: 'The build failed', runLog: 'run.txt' },
  ],
  [
    ['--hand-over', 'page', '--run', 'https://github.example/runs/5'],
    { manifest: 'dist/items.json', print: false, handOver: 'page', run: 'https://github.example/runs/5' },
  ],
  [['--inbox'], { manifest: 'dist/items.json', print: false, inbox: '' }],
  [['--inbox', '--print'], { manifest: 'dist/items.json', print: true, inbox: '' }],
  [['--inbox', '../private'], { manifest: 'dist/items.json', print: false, inbox: '../private' }],
])('%j asks for %j', (args, options) => {
  expect(readSummaryOptions([...MANIFEST, ...args])).toEqual(options);
});

test.each([
  [[], /--manifest is missing/],
  [[...MANIFEST, '--morning', '--after-failure', 'x'], /not both/],
  [[...MANIFEST, '--after-failure', ''], /--after-failure has no value/],
])('%j is a wrong use', (args, wrong) => {
  expect(readSummaryOptions(args)).toMatchObject({ wrong });
});

test('an option that is not there is a wrong use', () => {
  expect(() => readSummaryOptions([...MANIFEST, '--evening'])).toThrow(/--evening/);
});
