import { adaptiveCard, block, runs } from '../networks/webhook/adaptive-card.ts';
import { fitted } from './fitted.ts';
import type { Message, Section } from './message.ts';

/** Teams takes messages of up to 28 KB; a little less leaves room for what a workflow adds. */
const MAX_BYTES = 25_000;

/** A message as an Adaptive Card for a Teams workflow. */
export function teamsCard(message: Message): object {
  return fitted(message, card, MAX_BYTES);
}

function card({ subject, lead, sections, close }: Message): object {
  return adaptiveCard(subject, [
    block([{ type: 'TextRun', text: subject, size: 'Large', weight: 'Bolder' }]),
    block(runs(lead)),
    ...sections.flatMap(sectionBlocks),
    block(runs(close)),
  ]);
}

function sectionBlocks({ heading, lines }: Section): readonly object[] {
  const title = { type: 'TextBlock', text: heading, style: 'heading', weight: 'Bolder', wrap: true };
  return [{ ...title, separator: true }, ...lines.map((line) => block(runs(`• ${line}`)))];
}
