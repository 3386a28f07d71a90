import { expect, test } from 'vitest';
import { answersTo } from '../../inbox/store/answers-files.ts';
import { DESK, openTestDesk } from '../testing/open-test-desk.ts';
import { routesOf } from '../testing/routes-of.ts';
import { ask, sent } from '../testing/visitor.ts';

const HELLO = { text: 'Yes, from 9am.', do: 'save' };

test.each([
  ['another name that leads here', 'desk.attacker.example'],
  ['another name with our port', 'desk.attacker.example:4322'],
  ['our name with another port', '127.0.0.1:8080'],
  ['our name without a port', '127.0.0.1'],
  ['our name within another', '127.0.0.1:4322.attacker.example'],
  ['all addresses of the computer', '0.0.0.0:4322'],
  ['nothing', ''],
])('who calls the desk by %s is not answered', async (_, host) => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  const page = await ask(desk.app, '/', { headers: { host, cookie: editor.cookie } });
  expect(page.status).toBe(421);
  expect(page.html).toBe('This desk is for this computer only.');
});

test('who calls it localhost is answered', async () => {
  await using desk = await openTestDesk();
  const page = await ask(desk.app, '/sign-in', { headers: { host: 'localhost:4322' } });
  expect(page.status).toBe(200);
});

test.each([
  ['by a page elsewhere', { origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site' }],
  ['by another program of this computer', { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' }],
  ['by a page that hides where it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['by nobody knows whom', {}],
])('a form that is sent %s does nothing, though it has the cookie and the proof', async (_, headers) => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const { cookie, csrf } = await desk.enter();
  const page = await ask(desk.app, '/in/1/answer', {
    ...sent({ ...HELLO, csrf }),
    headers: { ...headers, cookie } as Record<string, string>,
  });
  expect(page.status).toBe(403);
  expect(page.html).toMatch(/Nothing was done/);
  expect(answersTo(desk.office.db, 1)).toEqual([]);
});

test.each([
  ['no proof', () => ({})],
  ['an empty proof', () => ({ csrf: '' })],
  ['a proof of its own', () => ({ csrf: '0'.repeat(64) })],
  ['the proof of somebody else', (other: string) => ({ csrf: other })],
])('a form with %s does nothing, on any route', async (_, fields) => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const { cookie } = await desk.enter();
  const other = await desk.enter('night editor');
  const posts = routesOf(desk.app).filter(({ method, path }) => method === 'POST' && path !== '/sign-in');
  const before = desk.office.db.prepare('SELECT count(*) AS n FROM audit').get();
  const answers = await Promise.all(
    posts.map(({ path }) => {
      const form = sent({ ...HELLO, ...fields(other.csrf) });
      return ask(desk.app, path, {
        ...form,
        headers: { ...(form.headers as Record<string, string>), cookie },
      });
    }),
  );
  expect(answers.filter(({ status }) => status !== 403).map(({ path }) => path)).toEqual([]);
  expect(answers.filter(({ html }) => !html.includes('Nothing was done')).map(({ path }) => path)).toEqual(
    [],
  );
  expect(desk.office.db.prepare('SELECT count(*) AS n FROM audit').get()).toEqual(before);
});

test('every answer forbids scripts, frames, storing, guessing what it is, and telling where one came from', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  const answers = await Promise.all([
    ...routesOf(desk.app).map(({ method, path }) =>
      method === 'POST' && path !== '/sign-in' && path !== '/sign-out'
        ? ask(desk.app, path, sent({}))
        : editor.get(path),
    ),
    editor.get('/nothing'),
    ask(desk.app, '/', { headers: { host: 'attacker.example' } }),
    ask(desk.app, '/in/1/answer', { method: 'POST', headers: { cookie: editor.cookie } }),
    ask(desk.app, '/in/1/answer', sent({ text: 'a'.repeat(200_000) })),
  ]);
  const policies = answers.map(({ headers }) => headers.get('content-security-policy') ?? '');
  expect(policies.filter((policy) => !policy.startsWith("default-src 'none';"))).toEqual([]);
  expect(policies.filter((policy) => /script|unsafe-eval|\*/.test(policy))).toEqual([]);
  expect(policies.filter((policy) => !/form-action 'self'/.test(policy))).toEqual([]);
  expect(policies.filter((policy) => !/frame-ancestors 'none'/.test(policy))).toEqual([]);
  expect(policies.filter((policy) => !/base-uri 'none'/.test(policy))).toEqual([]);
  const each = (name: string) => new Set(answers.map(({ headers }) => headers.get(name)));
  expect(each('cache-control')).toEqual(new Set(['no-store']));
  expect(each('referrer-policy')).toEqual(new Set(['no-referrer']));
  expect(each('x-content-type-options')).toEqual(new Set(['nosniff']));
  expect(each('x-frame-options')).toEqual(new Set(['DENY']));
  expect(each('access-control-allow-origin')).toEqual(new Set([null]));
});

test('who asks for more pages than anybody reads is told to wait', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  const many = Array.from({ length: 600 }, () => ask(desk.app, '/sign-in'));
  await Promise.all(many);
  const page = await editor.get('/role');
  expect(page.status).toBe(429);
  expect(page.html).toContain('Too many pages in one minute. Wait a minute, then go on: nothing is lost.');
});

test('who does more than anybody can click is told to wait, and can still read', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  const form = (csrf: string) => editor.post('/role', { role: 'duty editor', csrf });
  for (const _ of Array.from({ length: 120 })) await form(editor.csrf);
  const refused = await form(editor.csrf);
  expect(refused.status).toBe(429);
  expect(refused.html).toMatch(/Too many actions in one minute\. Wait a minute/);
  expect((await editor.get('/role')).status).toBe(200);
});

test('who guesses keys is stopped after ten in a minute', async () => {
  await using desk = await openTestDesk();
  const tries = Array.from({ length: 12 }, (_, at) => sent({ key: `guess${at}`, role: 'duty editor' }));
  const answers = await Promise.all(tries.map((form) => ask(desk.app, '/sign-in', form)));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(403), 429, 429]);
});

test.each([
  ['as its length says', undefined],
  ['though it hides its length', 'half'],
])('a form that is longer than any answer is not read, %s', async (_, duplex) => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const { cookie, csrf } = await desk.enter();
  const body = `csrf=${csrf}&do=save&text=${'a'.repeat(100_000)}`;
  const headers = {
    cookie,
    origin: DESK,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    ...(duplex === undefined && { 'content-length': String(body.length) }),
  };
  const page = await ask(desk.app, '/in/1/answer', {
    method: 'POST',
    headers,
    ...(duplex === undefined ? { body } : { body: new Blob([body]).stream(), duplex }),
  } as RequestInit);
  expect(page.status).toBe(413);
  expect(page.html).toContain('This is too long. Nothing was done: shorten it.');
  expect(answersTo(desk.office.db, 1)).toEqual([]);
});
