import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '../ledger/testing/events.ts';
import { itemText, withdrawnHub, type WithdrawnHub } from './testing/withdrawn-hub.ts';

const ID = 'k7m2p9q4wd';
const FILE = 'hub/news/2026/2026-11-20-flu-clinic.md';
const REASON = ['--reason', 'It was published too early.'];

let hub: WithdrawnHub;
beforeEach(() => {
  hub = withdrawnHub();
  hub.write(FILE, itemText(ID, 'Flu clinic opens'));
});
afterEach(() => hub[Symbol.dispose]());

describe('an item is taken back', () => {
  test('by its id: its file says when and why, and all else in it stays', () => {
    expect(hub.run([ID, ...REASON])).toBe(0);
    const lines = 'withdrawn:\n  at: 2026-11-22 12:00\n  reason: "It was published too early."\n';
    expect(hub.read(FILE)).toBe(itemText(ID, 'Flu clinic opens', lines));
  });

  test('and the person is told what to do now, what cannot be recalled, and whom to tell', () => {
    hub.record(
      event({ kind: 'sending' }),
      event({ kind: 'receipt', url: 'https://bsky.app/profile/x/post/1' }),
    );
    hub.run([ID, ...REASON, '--by', 'duty editor']);
    expect(hub.printed()).toContain('The hub is not in git here');
    expect(hub.printed()).toContain('Bluesky: https://bsky.app/profile/x/post/1');
    expect(hub.printed()).toMatch(/feed readers.*search engines.*paper.*72 hours/s);
    expect(hub.printed()).toContain(`npm run withdraw -- ${ID} --erase`);
  });

  test('and of posts that nobody is sure of, and those that are gone, the truth is told', () => {
    hub.record(event({ kind: 'sending', account: 'masto' }), event({ kind: 'sending' }));
    hub.record(event({ kind: 'receipt' }), event({ kind: 'gone' }));
    hub.run([ID, ...REASON]);
    expect(hub.printed()).toMatch(
      /Nobody knows.*Mastodon: https:\/\/social\.example\/@news.*masto not-posted/s,
    );
    expect(hub.printed()).toContain('Deleted already: Bluesky: https://bsky.app/');
    expect(hub.printed()).not.toContain('The next run');
  });

  test('and of posts on paper nothing is said: nobody has seen them', () => {
    hub.record(
      event({ kind: 'sending', account: 'paper.bluesky' }),
      event({ kind: 'receipt', account: 'paper.bluesky' }),
    );
    hub.run([ID, ...REASON]);
    expect(hub.printed()).toContain('knows of no post of it');
  });

  test('even when it was to be taken back later', () => {
    hub.write(FILE, itemText(ID, 'Flu clinic opens', 'withdrawn: { at: 2026-12-24, reason: Christmas. }\n'));
    expect(hub.run([ID, ...REASON])).toBe(0);
    expect(hub.read(FILE)).not.toContain('Christmas');
  });

  test('in the hour that the clock shows twice, not before it was published', () => {
    hub.write(FILE, itemText(ID, 'Flu clinic opens').replace('2026-11-20 09:00', '2026-10-25 01:30'));
    expect(hub.run([ID, ...REASON], undefined, '2026-10-25T01:10:00Z')).toBe(0);
    expect(hub.read(FILE)).toContain('at: 2026-10-25 01:30');
  });
});

describe('nothing is changed', () => {
  test.each([
    ['for an id that no item has', ['k7m2p9q4wb', ...REASON], 1, `Did you mean "${ID}"?`],
    ['for an id like no other', ['zzz', ...REASON], 1, 'after "id:"'],
    [
      'for an address, and the id is told',
      ['https://news.example.org/news/2026-11-20-flu-clinic/', ...REASON],
      1,
      `has the id ${ID}`,
    ],
    [
      'for a reason that holds the title',
      [ID, '--reason', 'Why "flu clinic opens" was wrong'],
      2,
      'holds the title',
    ],
  ])('%s', (_, args, code, said) => {
    expect(hub.run(args)).toBe(code);
    expect(hub.printed()).toContain(said);
    expect(hub.printed()).toContain('Nothing was changed');
    expect(hub.read(FILE)).toBe(itemText(ID, 'Flu clinic opens'));
  });

  test.each([
    ['that is a draft', 'draft: true\n', '2026-11-20', 'it is a draft'],
    ['that is embargoed', '', '2026-12-20', 'it is embargoed until midnight on Sunday 20 December 2026'],
    [
      'that is withdrawn already',
      'withdrawn: { at: 2026-11-21, reason: Early. }\n',
      '2026-11-20',
      'is withdrawn already, since midnight on Saturday 21 November 2026',
    ],
  ])('in an item %s', (_, fields, published, said) => {
    const text = itemText(ID, 'Flu clinic opens', fields).replace('2026-11-20 09:00', published);
    hub.write(FILE, text);
    expect(hub.run([ID, ...REASON])).toBe(1);
    expect(hub.printed()).toContain(said);
    expect(hub.read(FILE)).toBe(text);
  });

  test('in a draft of which a post is out: its words must be withdrawn, not hidden', () => {
    hub.write(FILE, itemText(ID, 'Flu clinic opens', 'draft: true\n'));
    hub.record(event({ kind: 'receipt' }));
    expect(hub.run([ID, '--erase'])).toBe(1);
    expect(hub.printed()).toContain('Put "draft: true" back as it was');
  });

  test('while two files have the id', () => {
    hub.write('hub/news/2026/other.md', itemText(ID, 'Another'));
    expect(() => hub.run([ID, ...REASON])).toThrow('has the same id');
  });

  test('while the front matter is wrong, and its faults are told', () => {
    hub.write(FILE, itemText(ID, 'Flu clinic opens', 'kind: party\n'));
    expect(() => hub.run([ID, ...REASON])).toThrow('"party" is not a kind of item');
  });

  test('in front matter of an unusual shape, and the lines to write are told', () => {
    const text = `---\n{ id: ${ID}, title: Flu, summary: Walk in, published: 2026-11-20 }\n---\n`;
    hub.write(FILE, text);
    expect(() => hub.run([ID, ...REASON])).toThrow('withdrawn:\n  at: 2026-11-22 12:00');
    expect(hub.read(FILE)).toBe(text);
  });

  test('while the ledger is damaged', () => {
    hub.write(`hub/ledger/${ID}/x.json`, '{}');
    expect(() => hub.run([ID, ...REASON])).toThrow('not the name of a file of the ledger');
    expect(hub.read(FILE)).not.toContain('withdrawn');
  });
});
