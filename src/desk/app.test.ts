import { expect, test } from 'vitest';
import { WHOLE_HUB } from './testing/hub-for-tests.ts';
import { openTestDesk } from './testing/open-test-desk.ts';
import { routesOf } from './testing/routes-of.ts';
import { ask, sent } from './testing/visitor.ts';

test('nobody who is not signed in is shown a page or does anything, whatever the address', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news', { text: 'CANARYWORDS' });
  const routes = routesOf(desk.app).filter(({ path }) => path !== '/sign-in' && path !== '/desk.css');
  expect(routes.length).toBeGreaterThan(15);
  const answers = await Promise.all(
    routes.map(({ method, path }) =>
      ask(desk.app, path, method === 'POST' ? sent({ text: 'Hello', do: 'send' }) : {}),
    ),
  );
  expect(answers.filter(({ headers }) => headers.get('location') !== '/sign-in')).toEqual([]);
  expect(answers.map(({ html }) => html).join('')).toBe('');
});

test.each([
  ['is no page', '/nothing-here'],
  ['is no message', '/in/999'],
  ['is no number', '/in/first'],
  ['is not a number at all', '/in/NaN'],
  ['is a number that no message has', '/in/1e30'],
])('an address that %s says so, and leads on', async (_, path) => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  const page = await editor.get(path);
  expect(page.status).toBe(404);
  expect(page.words).toMatch(/There is no such (page|message)/);
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'explode'])(
  'an action that nobody made, as "%s", does nothing',
  async (act) => {
    await using desk = await openTestDesk();
    await desk.receive('news');
    const editor = await desk.enter();
    const page = await editor.post(`/in/1/${act}`);
    expect(page.status).toBe(404);
    expect(desk.faults).toEqual([]);
  },
);

test('a fault of ours is told in words, without what it was, and printed where the desk was started', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  desk.office.db.exec('ALTER TABLE messages RENAME TO elsewhere');
  const page = await editor.get('/in');
  expect(page.status).toBe(500);
  expect(page.html).toContain('Something went wrong that nobody foresaw.');
  expect(String(desk.faults[0])).toMatch(/no such table/);
});

test('no page, with all of them together, holds a setting of an account', async () => {
  await using desk = await openTestDesk({ hub: WHOLE_HUB });
  await desk.receive('news', { text: 'I want to complain about my appointment' });
  await desk.receive('facebook', { kind: 'private', text: 'Is it open?' });
  await desk.office.post(() => {});
  const editor = await desk.enter();
  const known = desk.office.hub.accounts.map(({ url }) => url).join(' ');
  const secrets = [...desk.day.pretends].flatMap(([, { network, settings, secrets: more = [] }]) => [
    ...Object.entries(settings)
      .filter(
        ([name, value]) =>
          !network.publicSettings?.includes(name) && value.length > 5 && !known.includes(value),
      )
      .map(([, value]) => value),
    ...more,
  ]);
  expect(secrets.length).toBeGreaterThan(8);
  await editor.post('/in/1/answer', { text: 'Sorry. Tell us more.', do: 'send' });
  const collected = await editor.post('/collect');
  const posted = await editor.post('/post');
  await desk.tools.jobs.settled();
  const jobs = await Promise.all([collected, posted].map(({ path }) => editor.get(path)));
  const pages = await Promise.all(
    routesOf(desk.app)
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => editor.get(path)),
  );
  const all = [...pages, ...jobs].map(({ html }) => html).join('\n');
  expect(all.length).toBeGreaterThan(50_000);
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  expect(desk.printed.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
});

test('the key of a link stands on the page that uses it, and nowhere once it is used', async () => {
  await using desk = await openTestDesk();
  const key = desk.tools.sessions.newKey();
  expect((await ask(desk.app, `/sign-in?key=${key}`)).html).toContain(key);
  await ask(desk.app, '/sign-in', sent({ key, role: 'duty editor' }));
  expect((await ask(desk.app, `/sign-in?key=${key}`)).html).not.toContain(key);
});
