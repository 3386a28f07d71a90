import { expect, test } from 'vitest';
import { instantFromMs } from '../../news/times.ts';
import { decodeCsv } from '../../survey/decode-csv.ts';
import { readSurvey } from '../../survey/read-survey.ts';
import { runSurvey } from '../../survey/run-survey.ts';
import { openTestDesk, type TestDesk } from '../testing/open-test-desk.ts';
import type { Visitor } from '../testing/visitor.ts';
import type { Office } from '../office.ts';

const TITLES = 'body,network,account,observed on,last post on,state seen,evidence,role\n';
const line = (n: number) =>
  `Thornby Trust ${n} <script>alert(1)</script>,facebook,https://www.facebook.com/t${n},20/11/2026,18/11/2026,,https://files.example.org/e,communications officer\n`;
const csv = (rows: number) => TITLES + Array.from({ length: rows }, (_, n) => line(n)).join('');
const upload = (text: string) => ({ list: new File([text], 'bodies.csv', { type: 'text/csv' }) });

/** A survey of what people looked at: nothing is asked of any network. */
const survey: Office['survey'] = async (list, file, progress) => {
  const rows = readSurvey(decodeCsv(list), { file, today: '2026-11-23' });
  const result = await runSurvey(rows, {
    now: instantFromMs(Date.UTC(2026, 10, 23, 9)),
    fetch: () => Promise.reject(new Error('Nothing is asked here.')),
    sleep: () => Promise.resolve(),
    progress,
    userAgent: 'Freesheet (survey)',
  });
  return result;
};

async function surveyed(desk: TestDesk, visitor: Visitor, fields: Parameters<Visitor['post']>[1]) {
  const page = await visitor.post('/survey', fields);
  await desk.tools.jobs.settled();
  return visitor.get(page.path);
}

test('a list of a thousand accounts is read whole, and its results can be taken away', async () => {
  await using desk = await openTestDesk({ survey });
  const editor = await desk.enter();
  expect(csv(1000).length).toBeGreaterThan(150_000);
  expect((await surveyed(desk, editor, upload(csv(1000)))).words).toContain(
    '1000 lines of the list were looked at.',
  );
  const page = await editor.get('/survey');
  expect(page.words).toContain('What it found on Monday 23 November 2026');
  const [table, json, chart, whole] = await Promise.all(
    ['survey.csv', 'survey.json', 'chart.svg', 'page'].map((what) => editor.get(`/survey/${what}`)),
  );
  expect(table?.headers.get('content-disposition')).toBe('attachment; filename="survey.csv"');
  expect(table?.html.split('\n').length).toBeGreaterThan(1000);
  expect(JSON.parse(json?.html ?? '')).toMatchObject({ format: 'freesheet-survey', version: 1 });
  expect(chart?.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  expect([chart?.html, whole?.html, page.html].join('')).not.toContain('<script');
  expect(whole?.headers.get('content-security-policy')).toMatch(/style-src 'unsafe-inline';/);
});

test.each([
  ['no file at all', {}, 'there is no line|missing|empty'],
  ['a file that is none', upload('Dear survey,\nplease find attached'), 'is no column of a survey'],
  ['a file without lines', upload(TITLES), 'There is no line beneath the titles'],
  ['a picture', upload('\u0089PNG\r\n\u001a\n\0\0\0'), 'survey'],
])('a list that cannot be read, as %s, is refused in words, by line', async (_, fields, why) => {
  await using desk = await openTestDesk({ survey });
  const editor = await desk.enter();
  const { words } = await surveyed(desk, editor, fields);
  expect(words).toContain('Not done');
  expect(words).toMatch(new RegExp(why, 'i'));
  expect(desk.faults).toEqual([]);
  expect((await editor.get('/survey/survey.csv')).headers.get('location')).toBe('/survey');
});

test('a list that is longer than any is not read', async () => {
  await using desk = await openTestDesk({ survey });
  const editor = await desk.enter();
  const { status, html } = await editor.post('/survey', upload('a'.repeat(5_100_000)));
  expect(status).toBe(413);
  expect(html).toContain('This is too long. Nothing was done: shorten it.');
});

test('a list that is there to try it with is surveyed by its button', async () => {
  const known = { name: 'Try it', list: () => new TextEncoder().encode(csv(3)) };
  await using desk = await openTestDesk({ survey, surveyLists: [known] });
  const editor = await desk.enter();
  expect((await editor.get('/survey')).words).toContain('Try it');
  expect((await surveyed(desk, editor, { known: 'Try it' })).words).toContain(
    '3 lines of the list were looked at.',
  );
});

test('an example is there before anything was surveyed', async () => {
  await using desk = await openTestDesk({ survey });
  const editor = await desk.enter();
  const { html, headers } = await editor.get('/survey/example.csv');
  expect(headers.get('content-type')).toMatch(/^text\/csv/);
  expect(readSurvey(html, { file: 'survey.csv', today: '2026-11-23' }).length).toBeGreaterThan(3);
  expect((await editor.get('/survey/anything')).headers.get('location')).toBe('/survey');
});
