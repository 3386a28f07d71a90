import type { Hub } from '../hub/hub.ts';
import { answerParts } from '../news/answer-parts.ts';
import { direction } from '../news/direction.ts';
import type { Item } from '../news/item.ts';
import { QUESTIONS_TITLE } from '../news/questions.ts';
import { escapeHtml } from '../news/text.ts';
import { writeDate } from '../news/times.ts';

/**
 * The questions that people asked about an item, with our answers, as HTML; empty when there are none. Nothing in them is
 * HTML, and of Markdown only links in answers: what a stranger wrote stays text.
 */
export function questionsHtml(
  { questions, language }: Pick<Item, 'questions' | 'language'>,
  hub: Pick<Hub, 'language'>,
): string {
  if (questions.length === 0) return '';
  // What is ours stays in the language of the hub when the item is in another.
  const ours = language === hub.language ? '' : ` lang="${hub.language}" dir="${direction(hub.language)}"`;
  const told = questions.map(({ question, answer, asked }) => {
    const on = asked === undefined ? '' : `<p class="asked"${ours}>Asked on ${writeDate(asked)}</p>`;
    return `<h3>${escapeHtml(question)}</h3>${on}${paragraphs(answer)}`;
  });
  return `<h2${ours}>${QUESTIONS_TITLE}</h2>${told.join('')}`;
}

function paragraphs(answer: string): string {
  return answer
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${withLinks(paragraph.trim())}</p>`)
    .join('');
}

function withLinks(text: string): string {
  const parts = answerParts(text).map((part) =>
    part.url === undefined
      ? escapeHtml(part.text)
      : `<a href="${escapeHtml(part.url)}">${escapeHtml(part.text)}</a>`,
  );
  return parts.join('').replaceAll('\n', '<br>');
}
