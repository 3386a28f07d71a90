import { expect, test } from 'vitest';
import { ContentError } from '../../hub/content-error.ts';
import { revisionOf } from '../../news/revision.ts';
import { digestOfFile, questionDraft, type AskedQuestion } from './question-draft.ts';
import { HUB, itemFile, itemText } from './testing/hub.ts';

const item = itemFile(itemText());
const asked = (given: Partial<AskedQuestion> = {}) =>
  questionDraft({ item, question: 'Is it free?', answer: 'Yes.', asked: '2026-11-21', hub: HUB, ...given });

test('a draft is the file with the question in it, and knows what the file was', () => {
  expect(asked()).toEqual({
    sort: 'changed',
    file: 'news/2026/clinic.md',
    text: itemText('questions:\n  - question: "Is it free?"\n    answer: "Yes."\n    asked: 2026-11-21\n'),
    was: digestOfFile(item.source),
  });
});

test('another revision is shown, and nothing is corrected', () => {
  const after = itemFile(asked().text).item;
  const revisions = [item.item, after].map((one) => one && revisionOf(one, item.body, []));
  expect(revisions[0]).not.toBe(revisions[1]);
  expect([after?.correction, after?.updated, after?.changes]).toEqual([0, undefined, []]);
});

test('a question is one line, an answer has its paragraphs, and neither turns text around', () => {
  const { text } = asked({ question: 'Is\n\nit \u202efree?', answer: 'Yes.\r\n\r\n\r\nIt is.' });
  expect(itemFile(text).item?.questions[0]).toMatchObject({
    question: 'Is it free?',
    answer: 'Yes.\n\nIt is.',
  });
});

test.each<[string, Partial<AskedQuestion>, string]>([
  ['no question', { question: ' \u200b' }, 'There are no words here. Write them.'],
  ['no answer', { answer: '' }, 'There are no words here. Write them.'],
  ['a long question', { question: 'Why? '.repeat(70) }, 'is too long'],
  ['a day that is none', { asked: '2026-11-31' }, 'asked'],
  ['an NHS number', { question: 'Is my NHS number 943 476 5919?' }, 'looks like an NHS number. Take it out'],
  ['an email address', { answer: 'Ask jo.brown61@gmail.com.' }, 'looks like an email address'],
  ['a mark', { question: 'Is [a phone number] right?' }, 'Square brackets still show'],
  ['a question that is there', { item: itemFile(asked().text) }, 'The item has this question already.'],
  ['an item that cannot be read', { item: itemFile(itemText('kind: x\n')) }, 'This item cannot be read.'],
])('%s makes no draft', (_, given, told) => {
  expect(() => asked(given)).toThrow(ContentError);
  expect(() => asked(given)).toThrow(told);
  expect(() => asked(given)).not.toThrow(/943|gmail|Why\?/);
});

test('a number that the organisation publishes itself may stand in an answer', () => {
  expect(asked({ answer: 'Ask Sarah Jones on 01632 960 020.' }).text).toContain('01632 960 020');
});

test.each([
  ['fields in braces', '{ id: k7m2p9q4wd, title: Flu, summary: In., published: 2026-11-20 }\n'],
  [
    'a field behind a question mark',
    'id: k7m2p9q4wd\ntitle: Flu\nsummary: In.\npublished: 2026-11-20\n? questions\n: [{ question: a, answer: b }]\n',
  ],
])('front matter in an unusual way is left to a person: %s', (_, fields) => {
  expect(() => asked({ item: itemFile(`---\n${fields}---\nIn.\n`) })).toThrow(
    /written in an unusual way, so nothing was changed\. Write this into it yourself:\nquestions:\n {2}- question: "Is it free\?"/,
  );
});
