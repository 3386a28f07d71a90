import { stretches, type Stretch } from './stretches.ts';

/**
 * Lines of a Slack message as one block. All words stand in rich text, which knows no markup: nothing in a title can
 * mention a channel or look like a link. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export function richText(elements: readonly object[]): object {
  return { type: 'rich_text', elements };
}

/** Words and links that follow each other. */
export function paragraph(parts: readonly object[]): object {
  return { type: 'rich_text_section', elements: parts };
}

export function bold(text: string): object {
  return { type: 'text', text, style: { bold: true } };
}

/** A line → its words, and its addresses as links. */
export function wordsAndLinks(line: string): readonly object[] {
  return stretches(line).map(element);
}

function element(stretch: Stretch): object {
  return stretch.kind === 'words' ? { type: 'text', text: stretch.text } : { type: 'link', url: stretch.url };
}

/** The text of the notification is the one place where Slack reads markup. https://docs.slack.dev/messaging/formatting-message-text */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
