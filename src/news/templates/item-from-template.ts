import { ContentError } from '../../hub/content-error.ts';
import type { Hub } from '../../hub/hub.ts';
import { didYouMean } from '../../hub/nearest.ts';
import { slugOf } from '../../hub/slug.ts';
import type { NewItemFile } from '../new-item.ts';
import { dayOf, writeWallTime, type Instant } from '../times.ts';
import { SLOT, type Slot, type Template, type TemplateFile } from './template.ts';

/** What a person says of an item that is made from a template, and what is known anyway. */
export interface FromTemplate {
  readonly name: string;
  /** `place` is the id of a place in hub.yaml; the others are words. */
  readonly slots: Readonly<Partial<Record<Slot, string>>>;
  readonly id: string;
  readonly now: Instant;
}

const NEXT = `It is no draft: commit it, and it is published. "npm run check" tells you if anything is wrong with it.`;

const EXAMPLES: Readonly<Record<Slot, string>> = {
  place: 'thornby',
  time: '5pm on Monday 23 November 2026',
  number: '01632 960 001',
};

/** What the words of a slot must have in them: a time names its day, so that it stays true, and a number can be called. */
const MUST_HAVE: Readonly<Partial<Record<Slot, { readonly pattern: RegExp; readonly what: string }>>> = {
  time: { pattern: /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/, what: 'This names no day, month and year.' },
  number: { pattern: /\d{3}/, what: 'This is no phone number.' },
};

/**
 * An item in approved words, published at once: ready to be committed.
 * @throws ContentError that names what there is instead of a wrong name, and each slot that is not filled, or not with
 * a day or a number.
 */
export function itemFromTemplate(
  { name, slots, id, now }: FromTemplate,
  files: readonly TemplateFile[],
  hub: Pick<Hub, 'places' | 'timeZone'>,
): NewItemFile {
  const template = templateNamed(name, files);
  const { place, words } = filledBy(slots, template, hub);
  const filled = (text: string) => text.replaceAll(SLOT, (_, slot: string) => words[slot]?.trim() ?? '');
  const day = dayOf(now, hub.timeZone);
  const lines = [
    '---',
    `id: ${id}`,
    `kind: ${template.kind}`,
    `template: ${template.name}`,
    `title: ${JSON.stringify(filled(template.title))}`,
    `summary: ${JSON.stringify(filled(template.summary))}`,
    `published: ${writeWallTime(now, hub.timeZone)}`,
    `topics: [${template.topics.join(', ')}]`,
    `places: [${place}]`,
    '---',
    '',
    filled(template.body),
    '',
  ];
  const slug = slugOf(`${template.name} ${place}`);
  return { file: `news/${day.slice(0, 4)}/${day}-${slug}.md`, text: lines.join('\n'), next: NEXT };
}

function templateNamed(name: string, files: readonly TemplateFile[]): Template {
  const names = files.map(({ file }) => file.slice('templates/'.length, -'.md'.length));
  const { template, faults = [] } = files[names.indexOf(name)] ?? {};
  if (faults.length > 0) throw new ContentError(faults);
  if (template) return template;
  const guess = didYouMean(name, names, 'The templates are');
  const all = guess.startsWith('Did') ? ` The templates are: ${names.join(', ')}.` : '';
  throw wrong('templates', [[`There is no template "${name}".`, `${guess}${all}`]]);
}

/** The id of the place, or nothing for a template that names none, and the words of each slot. */
function filledBy(
  slots: FromTemplate['slots'],
  template: Template,
  { places }: Pick<Hub, 'places'>,
): { readonly place: string; readonly words: Partial<Record<string, string>> } {
  const example = { ...EXAMPLES, ...(places[0] && { place: places[0].id }) };
  const missing = template.slots.filter((slot) => (slots[slot] ?? '').trim() === '');
  if (missing.length > 0) {
    throw wrong(
      template.file,
      missing.map((slot) => [`Its slot {${slot}} is not filled.`, `Add --${slot} "${example[slot]}".`]),
    );
  }
  const wrongly = template.slots.flatMap((slot): [string, string][] => {
    const { pattern, what } = MUST_HAVE[slot] ?? {};
    const said = slots[slot] ?? '';
    return !pattern || pattern.test(said)
      ? []
      : [[`--${slot} "${said}": ${what}`, `Write it as in --${slot} "${example[slot]}".`]];
  });
  if (wrongly.length > 0) throw wrong(template.file, wrongly);
  if (slots.place === undefined) return { place: '', words: slots };
  const place = places.find(({ id }) => id === slots.place);
  if (place) return { place: place.id, words: { ...slots, place: place.name } };
  const ids = places.map(({ id }) => id);
  throw wrong('hub.yaml', [
    [`There is no place "${slots.place}".`, didYouMean(slots.place, ids, 'The places are')],
  ]);
}

function wrong(file: string, faults: readonly (readonly [string, string])[]): ContentError {
  const position = { line: 1, column: 1 };
  return new ContentError(faults.map(([what, instead]) => ({ file, position, what, instead })));
}
