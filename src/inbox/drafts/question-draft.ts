import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Hub } from '../../hub/hub.ts';
import { parseItemFile, type ItemFile } from '../../news/item-files.ts';
import type { Question } from '../../news/questions.ts';
import { addQuestion, questionLines } from './add-question.ts';
import { refused, type Draft } from './draft.ts';
import { fitToPublish } from './fit-to-publish.ts';

/** A question that somebody asked about an item, in words that name nobody, and our answer. */
export interface AskedQuestion {
  readonly item: ItemFile;
  readonly question: string;
  /** Paragraphs with an empty line between them. */
  readonly answer: string;
  /** The day on which it was asked, `2026-11-22`. */
  readonly asked?: string;
  readonly hub: Hub;
}

/**
 * The item's file with the question among those that people asked; all else in it stays as it is. The file is read again:
 * only a text that says the same as before, and the question, is given out.
 * @throws ContentError for words that may not be published, an item that cannot be read, and front matter that is written
 * in an unusual way: then with the lines to write by hand.
 */
export function questionDraft({ item: found, question, answer, asked, hub }: AskedQuestion): Draft {
  const { file, source, item } = found;
  if (!item)
    throw refused(file, '', 'This item cannot be read.', 'Run "npm run check", and correct it first.');
  const added: Question = {
    question: fitToPublish(question, { file, field: 'question', hub }).replace(/\s+/g, ' '),
    answer: fitToPublish(answer, { file, field: 'answer', hub }),
    ...(asked !== undefined && { asked }),
  };
  if (item.questions.some((one) => one.question === added.question)) {
    throw refused(file, 'question', 'The item has this question already.', 'Change its answer there.');
  }
  const text = addQuestion(source, added);
  const read = parseItemFile(text, file, hub);
  const ownFault = read.faults.find(({ field }) => field?.startsWith(`questions[${item.questions.length}]`));
  if (ownFault) throw refused(file, ownFault.field ?? '', ownFault.what, ownFault.instead);
  const wanted = { ...item, questions: [...item.questions, added] };
  if (!isDeepStrictEqual(read.item, wanted) || read.body !== found.body) {
    const lines = ['questions:', ...questionLines(added).map((line) => `  ${line}`)].join('\n');
    const what = 'The front matter of this item is written in an unusual way, so nothing was changed.';
    throw refused(file, 'questions', what, `Write this into it yourself:\n${lines}`);
  }
  return { sort: 'changed', file, text, was: digestOfFile(source) };
}

/** By what it is known whether a file is still what it was: sha-256, in hexadecimal. */
export function digestOfFile(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
