import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocks, warns } from '../checks/problem.ts';
import { annotations } from './annotations.ts';

test('each problem is an annotation at its place in the repository', () => {
  const problems = [
    blocks('news/a.md', { line: 3, column: 8 }, 'It is wrong.', 'Correct it.'),
    warns('news/b.md', { line: 1, column: 1 }, 'It is long.', 'Shorten it.'),
  ];
  expect(annotations(problems, 'content/')).toBe(
    [
      '::error file=content/news/a.md,line=3,col=8::It is wrong. Correct it.',
      '::warning file=content/news/b.md,line=1,col=1::It is long. Shorten it.',
    ].join('\n'),
  );
});

test('a file may have any name', () => {
  const problem = blocks('news/50%: a,b.md', { line: 1, column: 1 }, 'It is wrong.', 'Correct it.');
  expect(annotations([problem], '')).toContain('file=news/50%25%3A a%2Cb.md,line=1');
});

test('no problem can end its line and begin a command of its own', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (what, file) => {
      const problem = blocks(`${file}\n::x`, { line: 1, column: 1 }, `${what}\r\n::set-env name=A::b`, '.');
      expect(annotations([problem], '')).not.toMatch(/[\r\n]/);
    }),
  );
});
