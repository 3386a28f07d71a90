import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { networks } from '../networks/index.ts';
import { inboxPage, type InboxNetwork } from './inbox-page.ts';

const limits = {
  max: 1500,
  unit: 'characters',
  count: () => 0,
  fits: () => true,
  shownLink: () => '',
  linkInText: true,
};
const open: InboxNetwork = {
  id: 'open',
  name: 'Open',
  limits,
  inbox: { sees: ['reply', 'private'], blind: ['It cannot see quotes.'], hides: true, price: 'It costs $1.' },
};
const server: InboxNetwork = {
  ...open,
  id: 'server',
  name: 'Some Server',
  limitsAt: () => limits,
  inbox: { sees: ['comment'], blind: [], mayNot: () => undefined },
};
const shut: InboxNetwork = {
  ...open,
  id: 'shut',
  name: 'Shut.It',
  inbox: { sees: [], blind: ['Look there.'] },
};

describe('the page of what networks let us see', () => {
  test('has a line for each that brings messages, and names the others', () => {
    const text = inboxPage([open, server, shut]);
    expect(text.match(/^\| \[.*$/gm)?.map((row) => row.split('|').map((cell) => cell.trim()))).toEqual([
      ['', '[Open](#open)', 'replies, private messages', '1,500 characters', 'yes', 'yes', ''],
      [
        '',
        '[Some Server](#some-server)',
        'comments',
        '1,500 characters, or what its server says',
        'not always',
        'no',
        '',
      ],
    ]);
    expect(text).toContain('Nothing is collected from Shut.It:');
  });

  test('says of each what it cannot show, and what it costs', () => {
    expect(inboxPage([open, shut])).toContain(
      '## Open\n\n- It cannot see quotes.\n- It costs $1.\n\n## Shut.It\n\n- Look there.\n',
    );
  });

  test('in docs/inbox.md is up to date', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/inbox.md'), 'utf8');
    expect(page === inboxPage(networks), 'docs/inbox.md is old: run "npm run catalogue"').toBe(true);
  });
});
