import { describe, expect, test } from 'vitest';
import { ContentError } from './content-error.ts';
import { nameOf, readYaml } from './yaml.ts';

const SOURCE = `title: Flu
changes:
  - at: 2026-11-22 09:00
    what: "The room"
  - { at: 2026-11-23, what: Time }
image:
  file: a.png
`;

describe('YAML', () => {
  test('keeps dates, times and ids as they were written', () => {
    const { value } = readYaml('day: 2026-02-30\ntime: 09:00\nid: b123456789\n', 'a.md');
    expect(value).toEqual({ day: '2026-02-30', time: '09:00', id: 'b123456789' });
  });

  test.each([
    [['title'], 1, 8],
    [['changes', 0, 'at'], 3, 9],
    [['changes', 0, 'what'], 4, 12],
    [['changes', 1, 'what'], 5, 29],
    [['image', 'alt'], 7, 3],
    [['nothing'], 1, 1],
  ])('knows where %j stands, or its nearest parent', (path, line, column) => {
    expect(readYaml(SOURCE, 'a.md').positionOf(path)).toEqual({ line, column });
  });

  test('knows where a key stands, in a file whose YAML begins further down', () => {
    expect(readYaml(SOURCE, 'a.md', 2).positionOfKey(['changes', 0, 'what'])).toEqual({ line: 5, column: 5 });
  });

  test.each([
    ['title: Flu: clinic', 1],
    ['title: "Flu', 1],
    ['a: 1\na: 2', 2],
    ['a:\n\t- b', 2],
  ])('that cannot be read names the line: %j', (source, line) => {
    expect(() => readYaml(source, 'a.md')).toThrow(ContentError);
    expect(() => readYaml(source, 'a.md')).toThrow(`a.md:${line}:`);
  });

  test.each([['- one'], ['just words']])('that holds no fields says so: %j', (source) => {
    expect(() => readYaml(source, 'a.md')).toThrow('a.md:1:1 This is not a list of fields.');
  });

  test('names a path as staff would say it', () => {
    expect(nameOf(['changes', 1, 'at'])).toBe('changes[1].at');
  });
});
