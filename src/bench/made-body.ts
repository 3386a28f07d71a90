import { fill, type Subject } from './fill.ts';
import { HEADINGS, LINES, QUOTES, SENTENCES } from './made-words.ts';
import type { Random } from './random.ts';

/** A link to another item, as Markdown. */
export type MadeLink = string;

/** Words of a body: 480 on average. */
const FEWEST = 200;
const SPAN = 500;

/** What a section may hold beside its paragraphs. */
type Part = (subject: Subject, random: Random) => string;

const PARTS: readonly Part[] = [list, list, table, quote, steps];

/**
 * The Markdown body of a made item: paragraphs, headings, lists, quotes, tables, and links to others.
 * @param links each stands at the end of a section of its own.
 */
export function madeBody(subject: Subject, links: readonly MadeLink[], random: Random): string {
  const wanted = FEWEST + random.below(SPAN);
  const headings = shuffled(HEADINGS, random);
  const blocks = [paragraph(subject, random), paragraph(subject, random)];
  const waiting = [...links];
  for (const heading of headings) {
    if (wordsOf(blocks) >= wanted) break;
    blocks.push(`## ${heading}`, paragraph(subject, random));
    if (random.chance(0.6)) blocks.push(random.pick(PARTS)(subject, random));
    const link = waiting.shift();
    blocks.push(link === undefined ? paragraph(subject, random) : `Read more: ${link}.`);
  }
  return `${blocks.join('\n\n')}\n`;
}

function paragraph(subject: Subject, random: Random): string {
  const some = shuffled(SENTENCES, random).slice(0, 1 + random.below(3));
  return some.map((sentence) => fill(sentence, subject, random)).join(' ');
}

function list(subject: Subject, random: Random): string {
  return `What there is:\n\n${lines(subject, random, () => '-')}`;
}

function steps(subject: Subject, random: Random): string {
  return `This is how it goes:\n\n${lines(subject, random, (at) => `${at + 1}.`)}`;
}

function lines(subject: Subject, random: Random, mark: (at: number) => string): string {
  const some = shuffled(LINES, random).slice(0, 3 + random.below(3));
  return some.map((line, at) => `${mark(at)} ${fill(line, subject, random)}`).join('\n');
}

function table(subject: Subject, random: Random): string {
  const rows = ['Monday', 'Wednesday', 'Friday'].map((day) =>
    fill(`| ${day} | {time} to 8pm | {site} |`, subject, random),
  );
  return ['| Day | Open | Where |', '| --- | --- | --- |', ...rows].join('\n');
}

function quote(subject: Subject, random: Random): string {
  return `> ${fill(random.pick(QUOTES), subject, random)}`;
}

function shuffled<T>(some: readonly T[], random: Random): readonly T[] {
  return some
    .map((one) => ({ one, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function wordsOf(blocks: readonly string[]): number {
  return blocks.join(' ').split(/\s+/).length;
}
