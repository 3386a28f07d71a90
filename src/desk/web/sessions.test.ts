import { expect, test } from 'vitest';
import { openTestDesk } from '../testing/open-test-desk.ts';
import { ask, sent } from '../testing/visitor.ts';
import { sessionsInMemory } from './sessions.ts';

const NINE_HOURS = 9 * 60 * 60 * 1000;

test('a link lets one person in, once, and to look at it does not use it up', async () => {
  await using desk = await openTestDesk();
  const key = desk.tools.sessions.newKey();
  const link = `/sign-in?key=${key}`;
  expect((await ask(desk.app, link)).words).toContain('Your role');
  expect((await ask(desk.app, link)).words).toContain('Your role');
  const first = await ask(desk.app, '/sign-in', sent({ key, role: 'duty editor' }));
  expect(first.headers.get('location')).toBe('/');
  const second = await ask(desk.app, '/sign-in', sent({ key, role: 'night editor' }));
  expect(second.status).toBe(403);
  expect(second.headers.get('set-cookie')).toBeNull();
  expect(second.words).toMatch(/Is it used up\?/);
  expect((await ask(desk.app, link)).words).not.toContain('Your role');
});

test('its cookie is for this site only, out of reach of scripts, and ends with the browser', async () => {
  await using desk = await openTestDesk();
  const form = sent({ key: desk.tools.sessions.newKey(), role: 'duty editor' });
  const { headers } = await ask(desk.app, '/sign-in', form);
  expect(headers.get('set-cookie')).toMatch(/^desk=\w{30,}; Path=\/; HttpOnly; SameSite=Strict$/);
});

test.each(['', 'guess', '__proto__'])('a key that nobody made, "%s", lets nobody in', async (key) => {
  await using desk = await openTestDesk();
  const { status, headers } = await ask(desk.app, '/sign-in', sent({ key, role: 'duty editor' }));
  expect(status).toBe(403);
  expect(headers.get('set-cookie')).toBeNull();
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['an address', 'anna@example.org'],
  ['a story', 'the one who is always here in the morning and makes tea'],
])('a role is needed, and %s is none: the key is still good', async (_, role) => {
  await using desk = await openTestDesk();
  const key = desk.tools.sessions.newKey();
  const refused = await ask(desk.app, '/sign-in', sent({ key, role }));
  expect(refused.status).toBe(422);
  expect(refused.words).toMatch(/Write your role in a few words. Never a name or an address/);
  const entered = await ask(desk.app, '/sign-in', sent({ key, role: ' duty editor ' }));
  expect(entered.headers.get('location')).toBe('/');
});

test('who signs out is out, here and wherever else the cookie is', async () => {
  await using desk = await openTestDesk();
  const editor = await desk.enter();
  expect((await editor.get('/in')).words).toContain('You work as duty editor');
  const out = await editor.post('/sign-out');
  expect(out.path).toBe('/sign-in');
  expect((await editor.get('/in')).headers.get('location')).toBe('/sign-in');
});

test('who goes on in another role works as that from then on', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news');
  const editor = await desk.enter();
  expect((await editor.post('/role', { role: 'me@example.org' })).status).toBe(422);
  expect((await editor.get('/in')).words).toContain('You work as duty editor');
  await editor.post('/role', { role: 'night editor' });
  expect((await editor.get('/in')).words).toContain('You work as night editor');
  const page = await editor.post('/in/1/close', { because: 'no answer needed' });
  expect(page.words).toContain('night editor – closed: no answer needed');
});

test('a sign-in ends after a working day without anything done, and not before', () => {
  let ms = 0;
  let drawn = 0;
  const sessions = sessionsInMemory(
    () => `r${(drawn += 1)}`,
    () => ms,
  );
  const { id } = sessions.signIn(sessions.newKey(), 'duty editor') ?? { id: '' };
  ms += NINE_HOURS;
  expect(sessions.of(id)?.role).toBe('duty editor');
  ms += NINE_HOURS;
  expect(sessions.of(id)?.role).toBe('duty editor');
  ms += NINE_HOURS + 1;
  expect(sessions.of(id)).toBeUndefined();
  ms = 0;
  expect(sessions.of(id)).toBeUndefined();
});
