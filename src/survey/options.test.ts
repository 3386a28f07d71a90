import { expect, test } from 'vitest';
import { readSurveyOptions } from './options.ts';

test.each([
  [['a.csv'], { file: 'a.csv', thresholds: { quiet: 14, inactive: 30 } }],
  [
    ['a.csv', '--quiet', '7', '--inactive', '60', '--out', 'x', '--compare', 'y.json', '--hub', 'h'],
    { file: 'a.csv', thresholds: { quiet: 7, inactive: 60 }, out: 'x', compare: 'y.json', hub: 'h' },
  ],
  [['--example'], { example: 'bodies.csv' }],
  [['--example', 'ours.csv'], { example: 'ours.csv' }],
])('%j asks for %j', (args, options) => {
  expect(readSurveyOptions(args)).toEqual(options);
});

test.each([
  [[], 'Name the list of bodies and accounts: npm run survey -- bodies.csv'],
  [['a.csv', 'b.csv'], 'Name one file alone.'],
  [['a.csv', '--quiet', '30'], '--quiet and --inactive are days'],
  [['a.csv', '--quiet', '0'], '--quiet and --inactive are days'],
  [['a.csv', '--inactive', 'month'], '--quiet and --inactive are days'],
])('%j is wrong', (args, wrong) => {
  expect(readSurveyOptions(args)).toEqual({ wrong: expect.stringContaining(wrong) });
});

test('an option that is not there is refused', () => {
  expect(() => readSurveyOptions(['a.csv', '--loud'])).toThrow('--loud');
});
