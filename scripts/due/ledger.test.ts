import { describe, expect, test } from 'vitest';
import { reasonOf, recentEvents, tasksOf } from './ledger.mjs';

const NOW = Date.parse('2026-11-22T12:00:00Z');

/** What the ledger calls for: files by the rest of their names, after the item, with what they hold. */
function work(files: Readonly<Record<string, unknown>>) {
  const events = recentEvents(
    Object.keys(files).map((name) => `fv7kq2mxw4/${name}.json`),
    NOW,
  );
  return tasksOf(events).flatMap((task) => {
    const reason = reasonOf(task, files[task.event.file.slice('fv7kq2mxw4/'.length, -'.json'.length)]);
    return reason ? [`${new Date(reason.at).toISOString().slice(11, 16)} ${reason.words}`] : [];
  });
}

const SENT = { '20261122T110000Z~bluesky~c0~sending~aa': {} };
const LATER = { refusal: 'later' };

describe('the ledger calls for a run', () => {
  test('when an attempt was begun and nobody knows how it ended', () => {
    expect(work(SENT)).toEqual(['11:00 An earlier run did not finish what it sent to "bluesky".']);
    expect(
      work({
        '20261122T100000Z~bluesky~c0~sending~a0': {},
        '20261122T100001Z~bluesky~c0~receipt~a0': {},
        ...SENT,
      }),
    ).toHaveLength(1);
  });

  test.each([
    [1, '11:10'],
    [2, '11:21'],
    [3, '11:42'],
    [7, '17:06'],
  ])('%i failures: again at %s, ever later but never more than six hours', (many, time) => {
    const files = Array.from({ length: many }, (_, index) => [
      `20261122T110${index}00Z~bluesky~c0~failed~a${index}`,
      LATER,
    ]);
    expect(work(Object.fromEntries(files))).toEqual([`${time} It is time to try "bluesky" again.`]);
  });

  test.each([
    ['20261122T110000Z~bluesky~c0~failed~aa', { ...LATER, retryAt: '2026-11-22T11:45:00Z' }, '11:45'],
    ['20261122T110000Z~bluesky~c0~waiting~aa', { until: '2026-11-22T11:30:00Z' }, '11:30'],
    ['20261122T110000Z~bluesky~c0~handed~aa', {}, '11:31'],
    ['20261122T110000Z~bluesky~c0~settled~aa', { outcome: 'post-now' }, '11:00'],
    ['20261122T110000Z~bluesky~c0~settled~aa', { outcome: 'not-posted' }, '11:00'],
    ['20261122T110000Z~bluesky~c0~deleted~aa', { because: 'corrected' }, '11:00'],
    ['20261122T110000Z~bluesky~r2026-11-22~failed~aa', LATER, '11:10'],
  ])('at its moment after %s', (name, content, time) => {
    expect(work({ [name]: content })).toEqual([expect.stringContaining(time)]);
  });

  test('when a post waits by hand, so that somebody hears of one that is late; not once it is settled', () => {
    const handed = { ...SENT, '20261122T110001Z~bluesky~c0~handed~aa': {} };
    expect(work(handed)).toEqual(['11:31 A post to "bluesky" waits for a person to post it by hand.']);
    const settled = { '20261122T113000Z~bluesky~c0~settled~aa': { outcome: 'posted' } };
    expect(work({ ...handed, ...settled })).toEqual([]);
  });

  test('at once when the file that would say so cannot be read', () => {
    expect(work({ '20261122T110000Z~bluesky~c0~failed~aa': undefined })).toEqual([
      '11:00 A file of the ledger about "bluesky" cannot be read.',
    ]);
  });

  test('for each account by itself', () => {
    const name = '20261122T110000Z~mastodon~c0~failed~bb';
    expect(work({ ...SENT, '20261122T110000Z~bluesky~c0~receipt~aa': {}, [name]: LATER })).toEqual([
      '11:10 It is time to try "mastodon" again.',
    ]);
  });
});

describe('the ledger calls for nothing', () => {
  test.each([
    ['a receipt', '20261122T110000Z~bluesky~c0~receipt~aa', {}],
    ['a refusal for good', '20261122T110001Z~bluesky~c0~failed~aa', { refusal: 'rejected' }],
    ['a password that ended', '20261122T110001Z~bluesky~c0~failed~aa', { refusal: 'unauthorised' }],
    ['a person who must look', '20261122T110001Z~bluesky~c0~unsure~aa', {}],
    ['a post that a person found', '20261122T110001Z~bluesky~c0~settled~aa', { outcome: 'posted' }],
    ['a post that is left', '20261122T110001Z~bluesky~c0~settled~aa', { outcome: 'skip' }],
  ])('after %s', (_, name, content) => {
    expect(work({ ...SENT, [name]: content })).toEqual([]);
  });

  test.each([
    ['a lapse', '20261122T110001Z~bluesky~c0~lapsed~bb'],
    ['a receipt of another attempt', '20261122T110001Z~bluesky~c0~receipt~bb'],
    ['a corrected post', '20261122T110001Z~bluesky~c1~receipt~bb'],
  ])('after %s, whatever came before it', (_, name) => {
    const before = { '20261122T100000Z~bluesky~c0~failed~a0': LATER };
    expect(work({ ...before, ...SENT, [name]: {} })).toEqual([]);
  });

  test('once a corrected post was made anew, or an item taken down', () => {
    const deleted = { '20261122T110000Z~bluesky~c0~deleted~aa': { because: 'corrected' } };
    expect(work({ ...deleted, '20261122T110001Z~bluesky~c1~receipt~bb': {} })).toEqual([]);
    expect(work({ '20261122T110000Z~bluesky~c0~deleted~aa': { because: 'withdrawn' } })).toEqual([]);
  });

  test('after an approval, which never posts by itself and hides no failure', () => {
    const approved = { '20261122T113000Z~bluesky~c0~approved~cc': {} };
    expect(work(approved)).toEqual([]);
    expect(work({ '20261122T110000Z~bluesky~c0~failed~aa': LATER, ...approved })).toHaveLength(1);
  });

  test('when it is older than four days, or no event', () => {
    expect(work({ '20261118T115959Z~bluesky~c0~sending~aa': {} })).toEqual([]);
    expect(work({ '20261118T120000Z~bluesky~c0~sending~aa': {} })).toHaveLength(1);
    expect(work({ '.unfinished': {}, notes: {} })).toEqual([]);
  });
});
