import { expect, test } from 'vitest';
import { htmlFaults } from '../../html/testing/html-faults.ts';
import { openTestDesk } from '../testing/open-test-desk.ts';
import { routesOf } from '../testing/routes-of.ts';

test('every page is valid HTML, in every state of a message', async () => {
  await using desk = await openTestDesk();
  await desk.receive('news', { text: 'I want to kill myself <b>x</b>' });
  await desk.receive('news', { text: 'Is it open?' });
  await desk.receive('news', { text: 'Is it lost?' });
  await desk.receive('facebook', { kind: 'private', text: 'Is it private?' });
  await desk.office.post(() => {});
  const editor = await desk.enter();
  const second = await desk.enter('lead nurse');
  await editor.post('/in/1/item', { item: 'fs7k2m9qwd' });
  await editor.post('/in/1/draft', { kind: 'question', question: 'Open?', answer: 'Yes.' });
  await editor.post('/in/1/answer', { text: 'Hello', do: 'send' });
  await editor.post('/in/2/answer', { text: 'Hello', do: 'look' });
  desk.day.pretends.get('news')?.fail('com.atproto.repo.putRecord', 'lost before');
  await editor.post('/in/3/answer', { text: 'Hello', do: 'send' });
  await editor.post('/in/4/close', { because: 'passed on' });
  const paths = routesOf(desk.app).flatMap(({ method, path }) => (method === 'GET' ? [path] : []));
  const pages = await Promise.all([
    ...[...paths, '/in/3', '/in/4', '/none', '/in/99', '/in/1?reply=opening-times'].map(editor.get),
    editor.post('/in/1/answer', { text: 'a'.repeat(301), do: 'send' }),
    editor.post('/in/1/draft', { kind: 'story', story: '<b>' }),
    editor.post('/role', { role: '' }),
    second.get('/in/2'),
  ]);
  const html = pages.filter(({ headers }) => headers.get('content-type')?.startsWith('text/html'));
  expect(html.length).toBeGreaterThan(15);
  const faults = await Promise.all(
    html.map(async (page) => [page.path, await htmlFaults(page.html)] as const),
  );
  expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
});
