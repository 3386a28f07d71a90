import { expect, test } from 'vitest';
import { openTestDesk } from './testing/open-test-desk.ts';
import { whoWaits } from './waiting.ts';

const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);

test('who is in danger is first, then who is to be answered first, and of two at once who came first', async () => {
  await using desk = await openTestDesk();
  desk.say('news', { text: 'third: is it open?', at: at('21T10:00') });
  desk.say('news', { text: 'fourth: is it open?', at: at('22T10:00') });
  desk.say('news', { text: 'fifth: is it open?', at: at('23T08:30') });
  desk.say('news', { text: 'second: is it open?', at: at('20T10:00') });
  desk.say('news', { text: 'first: I want to kill myself', at: at('23T09:00') });
  await desk.office.collect(() => {});
  expect(whoWaits(desk.office).map(({ message }) => message.text.split(':')[0])).toEqual([
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
  ]);
});

test('each is told with by when it is to be answered, and what the rules make of it', async () => {
  await using desk = await openTestDesk();
  desk.say('news', { text: 'Is the clinic open on Sunday?', at: at('19T10:00') });
  desk.say('news', { text: 'I want to make a complaint', at: at('23T09:00') });
  await desk.office.collect(() => {});
  expect(whoWaits(desk.office).map(({ wait, advice }) => [wait.state, wait.due.at, advice[0]?.rule])).toEqual(
    [
      ['missed', '2026-11-20T17:00:00Z', 'question'],
      ['in time', '2026-11-24T17:00:00Z', 'complaint'],
    ],
  );
});

test('what was answered, closed or taken away waits for nobody', async () => {
  await using desk = await openTestDesk();
  const gone = desk.say('news', { text: 'third' });
  await desk.receive('news', { text: 'first' });
  await desk.receive('news', { text: 'second' });
  const editor = await desk.enter();
  const [one, two] = whoWaits(desk.office).filter(({ message }) => message.id !== gone);
  await editor.post(`/in/${one?.message.number}/answer`, { text: 'Yes.', do: 'send' });
  await editor.post(`/in/${two?.message.number}/close`, { because: 'passed on' });
  desk.day.pretends.get('news')?.inbox?.unsay?.(gone);
  await desk.office.collect(() => {});
  expect(whoWaits(desk.office)).toEqual([]);
});
