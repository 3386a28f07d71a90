import { escapeHtml } from '../news/text.ts';

/**
 * A button that copies what an element holds, to the letter. Hidden until the page's script runs.
 * @param what `text`, after the word "Copy".
 * @param of says it in full to whoever hears the page: `of Flu clinics for Bluesky`.
 */
export function copyButton(id: string, what: string, of: string): string {
  return `<button type="button" data-copies="${escapeHtml(id)}" hidden>Copy ${escapeHtml(what)}<span class="hide"> ${escapeHtml(of)}</span></button>`;
}
