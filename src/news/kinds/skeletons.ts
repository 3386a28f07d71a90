import type { Kind } from '../../hub/kinds.ts';
import { TEXT_ASKS as ASK } from './asks.ts';

/** The text that a new item of each kind begins with: the parts that readers look for, in their order. */
export const SKELETONS: Readonly<Record<Kind, readonly string[]>> = {
  news: [ASK.news],
  notice: [ASK.change, '## What you can do', ASK.instead],
  alert: [
    ASK.happened,
    '## What to do',
    ASK.act,
    '## If you need help',
    'Go to NHS 111 online or call 111. Call 999 if somebody is seriously ill or injured and their life is at risk.',
  ],
  event: [ASK.event, '## Getting there', ASK.wayThere, '## What to bring', ASK.bring],
  consultation: [
    '## What we ask',
    ASK.question,
    '## How to take part',
    ASK.help,
    '## What happens next',
    ASK.next,
  ],
  story: [ASK.story, '## Find help', ASK.support],
  'you-said-we-did': [ASK.answer, '## What happens next', ASK.further],
};
