import { abuse } from './abuse.ts';
import { clinical } from './clinical.ts';
import { complaint } from './complaint.ts';
import { danger } from './danger.ts';
import type { Examples } from './examples.ts';
import { foi } from './foi.ts';
import { media } from './media.ts';
import { personalData } from './personal-data.ts';
import { question } from './question.ts';
import type { RuleId } from '../rule-ids.ts';
import { spam } from './spam.ts';
import { story } from './story.ts';
import { unreadable } from './unreadable.ts';

/** The examples of every rule, by its id. */
export const EXAMPLES: Readonly<Record<Exclude<RuleId, 'other'>, Examples>> = {
  danger,
  unreadable,
  'personal-data': personalData,
  media,
  foi,
  complaint,
  clinical,
  question,
  story,
  abuse,
  spam,
};
