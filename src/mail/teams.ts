import { fitted } from './fitted.ts';
import { stretches, type Stretch } from './links.ts';
import type { Message, Section } from './message.ts';

/** Teams takes messages of up to 28 KB; a little less leaves room for what a workflow adds. */
const MAX_BYTES = 25_000;

/**
 * A message as an Adaptive Card for the Teams workflow "When a Teams webhook request is received". All words stand in
 * text runs, which know no Markdown: nothing in a title can change the card.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 */
export function teamsCard(message: Message): object {
  return fitted(message, card, MAX_BYTES);
}

function card({ subject, lead, sections, close }: Message): object {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: subject,
    msteams: { width: 'Full' },
    body: [
      block([{ type: 'TextRun', text: subject, size: 'Large', weight: 'Bolder' }]),
      block(runs(lead)),
      ...sections.flatMap(sectionBlocks),
      block(runs(close)),
    ],
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content }] };
}

function sectionBlocks({ heading, lines }: Section): readonly object[] {
  const title = { type: 'TextBlock', text: heading, style: 'heading', weight: 'Bolder', wrap: true };
  return [{ ...title, separator: true }, ...lines.map((line) => block(runs(`• ${line}`)))];
}

function block(inlines: readonly object[]): object {
  return { type: 'RichTextBlock', inlines };
}

function runs(line: string): readonly object[] {
  return stretches(line).map(run);
}

function run(stretch: Stretch): object {
  return stretch.kind === 'words'
    ? { type: 'TextRun', text: stretch.text }
    : { type: 'TextRun', text: stretch.url, selectAction: { type: 'Action.OpenUrl', url: stretch.url } };
}
