import { html } from 'hono/html';
import type { Advice } from '../advice.ts';
import type { Markup } from '../views/page.ts';

/**
 * The words of a message, with those marked that made a rule match. Characters that turn the direction of text or that
 * nobody sees are shown as what they are, so that a message cannot look like something else.
 */
export function markedWords(text: string, advice: readonly Advice[]): Markup {
  const spans = advice
    .flatMap(({ why }) => why)
    .map(({ start, end }) => ({ start, end }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const parts: Markup[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end > text.length || start >= end) continue;
    parts.push(html`${seen(text.slice(at, start))}<mark>${seen(text.slice(start, end))}</mark>`);
    at = end;
  }
  return html`${parts}${seen(text.slice(at))}`;
}

/** Turns of direction, and characters without a shape that could hide something: they are named. */
const UNSEEN =
  /[\u061C\u202A-\u202E\u2066-\u2069\u200E\u200F\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\u{E0001}]/gu;

/** Somebody's words, with a mark in place of each character that nobody sees. */
export function seen(text: string): string {
  return text.replaceAll(UNSEEN, '\u2423');
}
