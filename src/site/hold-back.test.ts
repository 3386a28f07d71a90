import { describe, expect, test } from 'vitest';
import { blocks, warns } from '../checks/problem.ts';
import { facts, item } from '../checks/testing/facts.ts';
import { holdBack } from './hold-back.ts';

const NOW = '2026-11-22T12:00:00Z';
const at = { line: 5, column: 1 };
const bad = (file: string, check = 'weekdays') => ({
  ...blocks(file, at, 'It is wrong.', 'Mend it.'),
  check,
});

const { items } = facts({
  'news/old.md': item('published: 2026-11-20', '', 'bcdfghjkl2'),
  'news/new.md': item('published: 2026-11-20', '', 'bcdfghjkl3'),
  'news/soon.md': item('published: 2026-12-20', '', 'bcdfghjkl4'),
  'news/broken.md': '---\nid: bcdfghjkl5\ntitle: Nonsense: it is\n---\n',
});
const published = { items: new Map([['bcdfghjkl2', 'news/old.md']]) };
const sorted = (files: readonly string[], known: typeof published | undefined = published) =>
  holdBack(
    files.map((file) => bad(file)),
    items,
    { published: known, now: NOW },
  );

describe('what blocks', () => {
  test.each(['news/new.md', 'news/soon.md', 'news/broken.md'])(
    'holds an item back alone that no site has shown: %s',
    (file) => {
      expect(sorted([file])).toEqual({ held: [file], stops: [] });
    },
  );

  test.each(['news/old.md', 'hub.yaml', 'pages/about.md', 'accessibility.yaml'])(
    'stops the build when it is in what is public: %s',
    (file) => {
      expect(sorted([file])).toEqual({ held: [], stops: [bad(file)] });
    },
  );

  test('stops the build in an item that was public under this name or this id, whichever the slip is in', () => {
    const renamed = { items: new Map([['bcdfghjkl3', 'news/other.md']]) };
    const otherId = { items: new Map([['kkkkkkkkkk', 'news/new.md']]) };
    expect(sorted(['news/new.md'], renamed).stops).toHaveLength(1);
    expect(sorted(['news/new.md'], otherId).stops).toHaveLength(1);
  });

  test.each(['duplicate-ids', 'addresses', 'vanished-ids'])(
    'stops the build when it is about what holds all items together: %s',
    (check) => {
      const problem = bad('news/new.md', check);
      expect(holdBack([problem], items, { published, now: NOW })).toEqual({ held: [], stops: [problem] });
    },
  );

  test('holds back only what is not due where nobody knows what the last site held', () => {
    const unknown = { published: undefined, now: NOW };
    const files = ['news/old.md', 'news/new.md', 'news/soon.md', 'news/broken.md'];
    const { held, stops } = holdBack(
      files.map((file) => bad(file)),
      items,
      unknown,
    );
    expect([held, stops.map(({ file }) => file)]).toEqual([
      ['news/soon.md'],
      ['news/old.md', 'news/new.md', 'news/broken.md'],
    ]);
  });

  test('is the only thing that holds anything back', () => {
    const poor = { ...warns('news/new.md', at, 'It is long.', 'Shorten it.'), check: 'title-length' };
    expect(holdBack([poor], items, { published, now: NOW })).toEqual({ held: [], stops: [] });
  });
});
