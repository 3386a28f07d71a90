import { describe, expect, test } from 'vitest';
import { subscriberLines } from './subscriber-lines.ts';

describe('A list of subscribers', () => {
  test.each([
    ['an address a line', 'ann@example.org\nbob@example.org\n', ['ann@example.org', 'bob@example.org']],
    ['with a heading', 'email\nann@example.org', ['ann@example.org']],
    ['as Windows saves it', '\u{FEFF}Email\r\nann@example.org\r\n\r\n', ['ann@example.org']],
    ['with notes', '# by hand\n\nann@example.org\n  # bob@example.org', ['ann@example.org']],
    ['in quotation marks', '"ann@example.org"\n', ['ann@example.org']],
    [
      'in the column of a table',
      'Name,E-mail,Joined\n"Ann, of Marsh",ann@example.org,2026-01-01\n',
      ['ann@example.org'],
    ],
    [
      'in a table with quotation marks in it',
      'name,email\n"Ann ""the cook""","ann@example.org"\n',
      ['ann@example.org'],
    ],
    [
      'in a table with a field that goes on in the next line',
      'name,email\n"Ann\nof Marsh",ann@example.org',
      ['ann@example.org'],
    ],
    [
      'in a table, and not what a note says in a line of its own',
      'name,email,notes\nAnn,ann@example.org,"moved\nold,old@example.org,gone"\nBob,bob@example.org,',
      ['ann@example.org', 'bob@example.org'],
    ],
    ['in a table with semicolons', 'name;email address\nAnn;ann@example.org', ['ann@example.org']],
    ['in a table with tabs', 'email\tname\nann@example.org\tAnn', ['ann@example.org']],
    ['with a domain in capitals', 'Ann@EXAMPLE.Org', ['Ann@example.org']],
    [
      'with the same one twice',
      'Ann@example.org\nbob@example.org\nann@EXAMPLE.org',
      ['Ann@example.org', 'bob@example.org'],
    ],
    ['with letters beyond English', 'zażółć@exämple.org', ['zażółć@exämple.org']],
    ['empty', '', []],
    ['of notes alone', '# nobody yet\nemail\n', []],
  ])('%s', (_, text, emails) => {
    expect(subscriberLines(text)).toEqual({ emails, wrong: [] });
  });

  test.each([
    ['a name', 'ann@example.org\nBob', [2]],
    ['a name beside an address, in no table', 'Ann <ann@example.org>\nann@example.org,Ann', [1, 2]],
    ['no domain', 'email\n\nann@example', [3]],
    ['two addresses in one', 'a@b.example@c.example\na@b.example b@c.example', [1, 2]],
    ['too few fields', 'name,email\nAnn\nBob,', [2, 3]],
    [
      'none in a row of two lines, and in one after it',
      'name,email\n"Ann\nof Marsh",\nBob,bob@example.org\nCat,cat',
      [2, 5],
    ],
    ['more than an address can be', `${'a'.repeat(250)}@example.org`, [1]],
  ])('names lines by their number where there is %s', (_, text, wrong) => {
    expect(subscriberLines(text).wrong).toEqual(wrong);
  });

  test.each(['name,email\n"Ann,ann@example.org\nBob,bob@example.org\n', 'ann@example.org\n"bob@example.org'])(
    'is nobody’s where a quotation mark is never closed: %j',
    (text) => {
      expect(subscriberLines(text)).toEqual({ emails: [], wrong: [], unclosed: true });
    },
  );
});
