import { describe, expect, test } from 'vitest';
import { describeForBuild, describeProblems, stopsTheBuild } from './describe-problems.ts';
import { blocks, inOrder, warns } from '../problem.ts';

const at = (line: number) => ({ line, column: 1 });
const bad = { ...blocks('news/b.md', at(3), 'It is wrong.', 'Correct it.'), check: 'weekdays' };
const poor = { ...warns('news/a.md', at(2), 'It is long.', 'Shorten it.'), check: 'title-length' };

describe('what check prints', () => {
  test('is every problem, file by file, and the state of things last', () => {
    expect(describeProblems({ items: 2, problems: inOrder([bad, poor, { ...bad, line: 1 }]) })).toBe(
      [
        'news/a.md:2:1  Warning: It is long. Shorten it. [title-length]',
        '',
        'news/b.md:1:1  It is wrong. Correct it. [weekdays]',
        'news/b.md:3:1  It is wrong. Correct it. [weekdays]',
        '',
        '2 items: 2 problems stop the build, 1 warning. Nothing was published.',
      ].join('\n'),
    );
  });

  test.each([
    [14, [], '14 items, no problems.'],
    [1, [poor], '1 item, 1 warning. Nothing stops the build.'],
    [2, [bad], '2 items: 1 problem stops the build. Nothing was published.'],
  ])('ends for %i items in a sentence', (items, problems, last) => {
    expect(describeProblems({ items, problems }).split('\n').at(-1)).toBe(last);
  });

  test('only a problem that blocks stops the build', () => {
    expect(stopsTheBuild({ problems: [poor] })).toBe(false);
    expect(stopsTheBuild({ problems: [poor, bad] })).toBe(true);
  });
});

test('a build names no file of an item that is not public yet', () => {
  const secret = { file: 'news/canary.md', hidden: true };
  const problems = inOrder([poor, { ...bad, ...secret }, { ...poor, ...secret }]);
  expect(describeForBuild({ items: 2, problems })).toBe(
    [
      'news/a.md:2:1  Warning: It is long. Shorten it. [title-length]',
      '',
      'In items that are not public yet: 1 problem, 1 warning. "npm run check" names their files.',
      '',
      '2 items: 1 problem stops the build, 2 warnings. Nothing was published.',
    ].join('\n'),
  );
});

test('a build names the files that it holds back, and says that the rest is published', () => {
  const problems = inOrder([{ ...bad, file: 'news/canary.md', hidden: true, check: '' }]);
  expect(describeForBuild({ items: 2, problems }, ['news/canary.md'])).toBe(
    [
      'In items that are not public yet: 1 problem. "npm run check" names their files.',
      '',
      'This item is held back, as a draft, for a problem that blocks: news/canary.md. Everything else is published. Mend it: it goes out with the next run.',
    ].join('\n'),
  );
});
