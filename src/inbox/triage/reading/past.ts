import { findPhrases, phrases, type PhraseFound } from './phrases.ts';
import type { Reading } from './reading.ts';

const LONG_AGO = phrases(`
  years|year|yrs|yr|months|month|decades ago
  last year|month|winter|summer|spring|autumn|christmas|january|february|march|april|may|june|july|august|september|october|november|december
  in|since|during (about|around) 195*|196*|197*|198*|199*|200*|201*|202*
  back in|then
  when i|he|she (was) (a) child|kid|teenager|teen|younger|little|young|pregnant|small
  as a child|kid|teenager|teen
  used to
  in the past
  many years
  had|was|were|survived|recovered|saved .. in january|february|march|april|may|june|july|august|september|october|november|december
  after (my|his|her|the) heart|stroke|overdose|suicide
`);

const STILL = phrases(`
  again|still|now|tonight|today|currently|since|keep|keeps|anymore|worse|nowadays|currently
`);

/** What was said of the past alone: the sentences that name a time long ago, and say nothing of today. */
export function sentencesOfThePast(reading: Reading, more = phrases('')): ReadonlySet<number> {
  const past = new Set(
    [...findPhrases(reading, LONG_AGO), ...findPhrases(reading, more)].map(({ sentence }) => sentence),
  );
  if (past.size === 0) return past;
  for (const { sentence } of findPhrases(reading, STILL)) past.delete(sentence);
  return past;
}

/** What is left without those sentences. */
export function notOf(past: ReadonlySet<number>, places: readonly PhraseFound[]): readonly PhraseFound[] {
  return places.filter(({ sentence }) => !past.has(sentence));
}
