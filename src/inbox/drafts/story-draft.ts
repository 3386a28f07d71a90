import { quoted } from '../../hub/quoted.ts';
import type { Hub } from '../../hub/hub.ts';
import { dayAfter } from '../../news/civil-time.ts';
import { TEXT_ASKS } from '../../news/kinds/asks.ts';
import { CONSENT } from '../../news/kinds/examples.ts';
import { asQuotation } from './as-quotation.ts';
import { refused, type Draft } from './draft.ts';
import { fitToPublish } from './fit-to-publish.ts';
import { newDraft, type NewDraft } from './new-draft.ts';

/** A story that somebody told us and agreed to see published. */
export interface ToldStory extends NewDraft {
  /** In the person's own words. */
  readonly text: string;
  /** The number of the recorded consent in the body's own register, never the consent itself. */
  readonly consent: string;
  /** The last day on which the consent holds, `2028-11-22`: two years from now, when left out. */
  readonly until?: string;
  readonly hub: Hub;
}

/**
 * A new item of kind story, with the story as a quotation.
 * @throws ContentError when no consent was recorded, or the words may not be published.
 */
export function storyDraft({ text, consent, until, hub, title, ...item }: ToldStory): Draft {
  const file = `news/${item.day.slice(0, 4)}`;
  if (consent.trim() === '') {
    throw refused(
      file,
      'consent',
      'Nobody has recorded that this person agrees to see the story published.',
      'Ask them, record their consent in your register, and enter its number.',
    );
  }
  const told = asQuotation(fitToPublish(text, { file, field: 'text', hub }));
  const fields = [
    'story:',
    '  teller: resident # or staff',
    '  consent: # the number in your own register, never the consent itself; readers see neither line',
    `    reference: ${quoted(consent.trim())}`,
    `    until: ${quoted(until ?? dayAfter(item.day, CONSENT))} # the last day on which it holds: then the site withdraws the story`,
  ];
  const parts = [told, '## Find help', TEXT_ASKS.support];
  const headline = fitToPublish(title, { file, field: 'title', hub });
  return newDraft({ ...item, title: headline, kind: 'story', fields, parts }, hub);
}
