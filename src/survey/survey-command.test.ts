import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fetch } from '../strangers/ask.ts';
import type { SurveyOptions } from './options.ts';
import { surveyCommand } from './survey-command.ts';
import { rss } from './testing/answers.ts';
import { NOW } from './testing/rows.ts';

let folder = '';
let printed: string[] = [];
let asked: { readonly url: string; readonly as: string | undefined }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-survey-'));
  printed = [];
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const fetch: Fetch = (url, { headers }) => {
  asked.push({ url, as: headers?.['user-agent'] });
  return Promise.resolve(new Response(rss('Fri, 20 Nov 2026 09:00:00 GMT')));
};
const at = (name: string) => join(folder, name);
const THRESHOLDS = { quiet: 14, inactive: 30 };
const run = (options: SurveyOptions) =>
  surveyCommand(options, {
    now: NOW,
    fetch,
    sleep: () => Promise.resolve(),
    print: (line) => void printed.push(line),
    ownFolder: at('own'),
    by: { name: 'Brackenshire', site: 'https://news.example.org' },
  });
const ROWS = 'body,network,account\nMillmere,feed,https://www.millmere.example/rss\nMillmere,x,none\n';

test('a survey is written, told in short, and says who asks', async () => {
  writeFileSync(at('bodies.csv'), ROWS);
  expect(await run({ file: at('bodies.csv'), thresholds: THRESHOLDS })).toBe(0);
  expect(readdirSync(at('own/survey/2026-11-22'))).toEqual([
    'chart.svg',
    'index.html',
    'survey.csv',
    'survey.json',
  ]);
  expect(JSON.parse(readFileSync(at('own/survey/2026-11-22/survey.json'), 'utf8'))).toMatchObject({
    format: 'freesheet-survey',
    moment: NOW,
    thresholds: THRESHOLDS,
    rows: [{ state: 'active', lastPost: '2026-11-20' }, { state: 'none' }],
  });
  expect(asked).toEqual([
    { url: 'https://www.millmere.example/rss', as: 'Freesheet (survey; https://news.example.org/)' },
  ]);
  expect(printed.slice(0, -1)).toEqual(['Read 1 of 1 accounts.']);
  expect(printed.at(-1)).toContain(
    'X: on it 0 of 1, 0%; active no account.\nWebsite feed: on it 1 of 1, 100%; active 1 of 1, 100%.',
  );
});

test('a list with a fault asks nobody and writes nothing', async () => {
  writeFileSync(at('bodies.csv'), `${ROWS}Thornby,fax,none\n`);
  const ran = run({ file: at('bodies.csv'), thresholds: THRESHOLDS });
  await expect(ran).rejects.toThrow('bodies.csv:4:2 Column "network": "fax" is no network of a survey.');
  expect([asked, readdirSync(folder)]).toEqual([[], ['bodies.csv']]);
});

test('a former survey with a fault asks nobody either', async () => {
  writeFileSync(at('bodies.csv'), ROWS);
  writeFileSync(at('old.json'), '{}');
  const ran = run({ file: at('bodies.csv'), compare: at('old.json'), thresholds: THRESHOLDS });
  await expect(ran).rejects.toThrow('old.json:1:1 This is not the survey.json of a survey.');
  expect(asked).toEqual([]);
});

test('a survey can be held against the one before', async () => {
  writeFileSync(at('bodies.csv'), ROWS);
  await run({ file: at('bodies.csv'), out: at('first'), thresholds: THRESHOLDS });
  const second = { file: at('bodies.csv'), out: at('second'), thresholds: { quiet: 1, inactive: 30 } };
  await run({ ...second, compare: at('first/survey.json') });
  expect(readFileSync(at('second/index.html'), 'utf8')).toContain(
    '<td><bdi>active</bdi></td><td><bdi>quiet</bdi></td>',
  );
});

test.each([
  ['missing.csv', 'missing.csv:1:1 There is no such file.'],
  ['.', 'This is a folder.'],
])('%s is said to be no list', async (name, what) => {
  await expect(run({ file: at(name), thresholds: THRESHOLDS })).rejects.toThrow(what);
});

test('an example is written, works, and is never written over', async () => {
  expect(await run({ example: at('bodies.csv') })).toBe(0);
  expect(await run({ file: at('bodies.csv'), out: at('out'), thresholds: THRESHOLDS })).toBe(0);
  expect(existsSync(at('out/index.html'))).toBe(true);
  writeFileSync(at('bodies.csv'), ROWS);
  expect(await run({ example: at('bodies.csv') })).toBe(1);
  expect(readFileSync(at('bodies.csv'), 'utf8')).toBe(ROWS);
});
