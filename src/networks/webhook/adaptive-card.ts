import { stretches, type Stretch } from './stretches.ts';

/**
 * An Adaptive Card as the Teams workflow "When a Teams webhook request is received" takes it. Words stand in text runs,
 * which know no Markdown: nothing in a title can change the card.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 * @param fallbackText for where the card cannot be shown.
 */
export function adaptiveCard(fallbackText: string, body: readonly object[]): object {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText,
    msteams: { width: 'Full' },
    body,
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content }] };
}

/** Words and links that follow each other. */
export function block(inlines: readonly object[]): object {
  return { type: 'RichTextBlock', inlines };
}

/** A line → its words, and its addresses as links. */
export function runs(line: string): readonly object[] {
  return stretches(line).map(run);
}

function run(stretch: Stretch): object {
  return stretch.kind === 'words'
    ? { type: 'TextRun', text: stretch.text }
    : { type: 'TextRun', text: stretch.url, selectAction: { type: 'Action.OpenUrl', url: stretch.url } };
}
