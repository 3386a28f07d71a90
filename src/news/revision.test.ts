import { describe, expect, test } from 'vitest';
import type { Item } from './item.ts';
import { revisionOf } from './revision.ts';
import { sampleItem } from './testing/sample-item.ts';

const ITEM = sampleItem();

const revision = (change: Partial<Item> = {}, body = 'Come in.', pictures: readonly string[] = []) =>
  revisionOf({ ...ITEM, ...change }, body, pictures);

const ASKED = { question: 'Is it free?', answer: 'Yes.' };
const LATER = { at: '2026-11-21T09:00:00Z', what: 'The room', minor: false };

describe('a revision', () => {
  test('is 16 hexadecimal digits', () => {
    expect(revision()).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    ['the title', revision({ title: 'Flu clinic closes' })],
    ['the summary', revision({ summary: 'Book first.' })],
    ['the body', revision({}, 'Come in!')],
    ['the bytes of a picture', revision({}, 'Come in.', ['abc'])],
    ['the alt text', revision({ image: { file: 'news/a.png', alt: 'A nurse' } })],
    ['the kind', revision({ kind: 'alert' })],
    ['the dates', revision({ expires: '2026-12-01T00:00:00Z' })],
    ['the list of changes', revision({ changes: [LATER] })],
    ['a question that people asked', revision({ questions: [ASKED] })],
    ['our answer', revision({ questions: [{ ...ASKED, answer: 'No.' }] }), revision({ questions: [ASKED] })],
  ])('changes with %s', (_, changed, before = revision()) => {
    expect(changed).not.toBe(before);
  });

  test.each([
    ['the file and its address', revision({ file: 'news/b.md', path: '/news/b/' })],
    ['topics and places', revision({ topics: [], places: ['millmere'] })],
    ['how it is posted', revision({ social: { ...ITEM.social, post: false, hashtags: ['Flu'] } })],
    ['line ends and space around the body', revision({}, '\r\nCome in.\r\n')],
  ])('does not change with %s', (_, same) => {
    expect(same).toBe(revision());
  });
});
