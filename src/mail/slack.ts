import { bold, escaped, paragraph, richText, wordsAndLinks } from '../networks/webhook/slack-text.ts';
import { fitted } from './fitted.ts';
import type { Message, Section } from './message.ts';

/** Slack refuses blocks of about 11,000 characters (https://github.com/slackapi/bolt-js/issues/2867); 9,000 stay clear of that. */
const MAX_BYTES = 9_000;

/** A message for a Slack webhook. */
export function slackMessage(message: Message): object {
  return fitted(message, blocks, MAX_BYTES);
}

function blocks({ subject, lead, sections, close }: Message): object {
  return {
    text: escaped(subject),
    unfurl_links: false,
    blocks: [
      richText([
        paragraph([bold(subject), { type: 'text', text: '\n' }, ...wordsAndLinks(lead)]),
        ...sections.flatMap(sectionElements),
        paragraph(wordsAndLinks(`\n${close}`)),
      ]),
    ],
  };
}

function sectionElements({ heading, lines }: Section): readonly object[] {
  const list = lines.map((line) => paragraph(wordsAndLinks(line)));
  return [paragraph([bold(`\n${heading}\n`)]), { type: 'rich_text_list', style: 'bullet', elements: list }];
}
