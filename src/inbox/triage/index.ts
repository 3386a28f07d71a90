import { abuse } from './abuse.ts';
import { clinical } from './clinical.ts';
import { complaint } from './complaint.ts';
import { danger } from './danger.ts';
import { foi } from './foi.ts';
import { media } from './media.ts';
import { personalData } from './personal-data.ts';
import { question } from './question.ts';
import type { Rule } from './rule.ts';
import { spam } from './spam.ts';
import { story } from './story.ts';
import { unreadable } from './unreadable.ts';

/** All rules, what is most urgent first. A new one is a file in this folder, a line here and its place in RULE_IDS. */
export const RULES: readonly Rule[] = [
  danger,
  unreadable,
  personalData,
  media,
  foi,
  complaint,
  clinical,
  question,
  story,
  abuse,
  spam,
];
