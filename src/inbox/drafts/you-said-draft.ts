import { quoted } from '../../hub/quoted.ts';
import type { Hub } from '../../hub/hub.ts';
import { FIELD_ASKS } from '../../news/kinds/asks.ts';
import { refused, type Draft } from './draft.ts';
import { fitToPublish } from './fit-to-publish.ts';
import { newDraft, type NewDraft } from './new-draft.ts';

/** What people told us, and nobody has answered in public yet. */
export interface TheySaid extends NewDraft {
  /** What was said, one thing each, in words that name nobody. */
  readonly said: readonly string[];
  readonly hub: Hub;
}

/**
 * A new item of kind "you said, we did": what people said is there, what was done is left to a person.
 * @throws ContentError when nothing was said, or it may not be published.
 */
export function youSaidDraft({ said, hub, title, ...item }: TheySaid): Draft {
  const file = `news/${item.day.slice(0, 4)}`;
  if (said.length === 0) {
    throw refused(file, 'said', 'Nothing is chosen that people said.', 'Choose one message at least.');
  }
  const points = said.flatMap((words, index) => [
    `    - said: ${quoted(oneLine(words, `said[${index}]`))}`,
    '      decision: changed # or planned, with "by" below it; or not-changed',
    `      did: ${FIELD_ASKS.did} # for planned, what will be done; for not-changed, why not`,
  ]);
  const fields = [
    'youSaidWeDid:',
    `  # asked: ${FIELD_ASKS.asked}`,
    '  # people: 412 # how many people told you',
    '  points:',
    ...points,
  ];
  return newDraft({ ...item, title: oneLine(title, 'title'), kind: 'you-said-we-did', fields }, hub);

  function oneLine(words: string, field: string): string {
    return fitToPublish(words, { file, field, hub }).replace(/\s+/g, ' ');
  }
}
