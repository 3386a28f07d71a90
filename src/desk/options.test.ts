import { expect, test } from 'vitest';
import { readCollectOptions, readDeskOptions } from './options.ts';
import { readPersonOptions } from './run-person.ts';

test('the desk opens on its usual port, for a duty communications officer, and takes nothing over', () => {
  expect(readDeskOptions([])).toEqual({
    by: 'duty communications officer',
    port: 4322,
    save: false,
    takeOver: false,
  });
});

test('everything that the desk is told is read', () => {
  const args =
    '--hub h --manifest m --ledger l --private p --save --by duty\\ editor --port 5000 --take-over';
  expect(readDeskOptions(args.split(/(?<!\\) /).map((word) => word.replace('\\', '')))).toEqual({
    hub: 'h',
    manifest: 'm',
    ledger: 'l',
    private: 'p',
    save: true,
    by: 'duty editor',
    port: 5000,
    takeOver: true,
  });
});

test.each([
  ['a role that is an address', ['--by', 'anna@example.org'], /--by is a role/],
  ['no role', ['--by', ' '], /Never a name/],
  ['port 0', ['--port', '0'], /--port 0 is not a port/],
  ['a port that there is not', ['--port', '65536'], /from 1 to 65535/],
  ['a port in words', ['--port', 'four'], /is not a port/],
  ['a negative port', ['--port=-1'], /is not a port/],
])('%s is refused in words', (_, args, why) => {
  expect(readDeskOptions(args)).toEqual({ wrong: expect.stringMatching(why) });
});

test('collect is told the same, and never takes over', () => {
  expect(readCollectOptions(['--hub', 'h', '--save'])).toEqual({ hub: 'h', save: true, takeOver: false });
  expect(() => readCollectOptions(['--take-over'])).toThrow(/Unknown option/);
});

test('one person is exported or erased, by a role', () => {
  expect(readPersonOptions(['erase', ' @anna.example ', '--by', 'IG lead', '--account', 'news'])).toEqual({
    act: 'erase',
    name: '@anna.example',
    by: 'IG lead',
    account: 'news',
  });
  expect(readPersonOptions(['export', 'anna', '--by', 'IG lead', '--to', 'a.json'])).toMatchObject({
    act: 'export',
    to: 'a.json',
  });
});

test.each([
  ['nothing to do', ['anna', '--by', 'IG lead'], /"export" or "erase"/],
  ['nobody', ['erase', '--by', 'IG lead'], /Name one person/],
  ['an empty name, which would be everybody', ['erase', ' ', '--by', 'IG lead'], /Name one person/],
  ['two people', ['erase', 'anna', 'ben', '--by', 'IG lead'], /Name one person/],
  ['no role', ['erase', 'anna'], /--by/],
  ['a name for a role', ['erase', 'anna', '--by', 'ben@example.org'], /Never a name/],
  ['an export to nowhere', ['export', 'anna', '--by', 'IG lead'], /--to names the new file/],
  ['an erasure to a file', ['erase', 'anna', '--by', 'IG lead', '--to', 'a.json'], /goes with "export" only/],
])('%s is refused in words', (_, args, why) => {
  expect(readPersonOptions(args)).toEqual({ wrong: expect.stringMatching(why) });
});
