import type { Day } from './read-day.ts';

/** What a person may say of an account besides its last post. */
export type Seen = 'parked' | 'no posts' | 'not known';

/** What a person saw of an account. */
export interface Observation {
  readonly on: Day;
  readonly lastPost?: Day;
  readonly seen?: Seen;
  /** Where a parked account points to: an address, or words. */
  readonly pointsTo?: string;
  /** The role of whoever looked; never a name. */
  readonly by: string;
  /** Where the proof is kept: an address of the web. */
  readonly evidence: string;
}

/** One line of a survey: a body and its account on a network, or that it has none there. */
export interface SurveyRow {
  /** Its line in the file, from 1. */
  readonly line: number;
  readonly body: string;
  /** https://www.odsdatasearchandexport.nhs.uk */
  readonly ods?: string;
  /** The id of a network of a survey. */
  readonly network: string;
  /** As it was written; nothing where the body has none. */
  readonly account?: string;
  /** By what its network knows it, and what tells two accounts apart. */
  readonly key?: string;
  /** Its public page. */
  readonly url?: string;
  readonly observed?: Observation;
  readonly note?: string;
}

/** What tells one body from another: its ODS code, or its name, however it is written. */
export function bodyKey({ ods, body }: Pick<SurveyRow, 'ods' | 'body'>): string {
  return ods ?? nameKey(body);
}

/** A name without what people write in two ways. */
export function nameKey(body: string): string {
  return body.toLowerCase().replace(/\s+/g, ' ');
}
