import { fitted } from './fitted.ts';
import { stretches, type Stretch } from './links.ts';
import type { Message, Section } from './message.ts';

/** Slack refuses blocks of about 11,000 characters (https://github.com/slackapi/bolt-js/issues/2867); 9,000 stay clear of that. */
const MAX_BYTES = 9_000;

/**
 * A message for a Slack webhook. All words stand in rich text, which knows no markup: nothing in a title can mention
 * a channel or look like a link. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export function slackMessage(message: Message): object {
  return fitted(message, blocks, MAX_BYTES);
}

function blocks({ subject, lead, sections, close }: Message): object {
  return {
    text: escaped(subject),
    unfurl_links: false,
    blocks: [
      {
        type: 'rich_text',
        elements: [
          paragraph([bold(subject), { type: 'text', text: '\n' }, ...elements(lead)]),
          ...sections.flatMap(sectionElements),
          paragraph(elements(`\n${close}`)),
        ],
      },
    ],
  };
}

function sectionElements({ heading, lines }: Section): readonly object[] {
  const list = lines.map((line) => paragraph(elements(line)));
  return [paragraph([bold(`\n${heading}\n`)]), { type: 'rich_text_list', style: 'bullet', elements: list }];
}

function paragraph(parts: readonly object[]): object {
  return { type: 'rich_text_section', elements: parts };
}

function bold(text: string): object {
  return { type: 'text', text, style: { bold: true } };
}

function elements(line: string): readonly object[] {
  return stretches(line).map(element);
}

function element(stretch: Stretch): object {
  return stretch.kind === 'words' ? { type: 'text', text: stretch.text } : { type: 'link', url: stretch.url };
}

/** The text of the notification is the one place where Slack reads markup. https://docs.slack.dev/messaging/formatting-message-text */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
