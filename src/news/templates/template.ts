import { z } from 'zod';
import { KINDS, type Kind } from '../../hub/kinds.ts';
import type { ContentFault } from '../../hub/content-error.ts';
import { text } from '../fields.ts';
import { readFrontMatter } from '../front-matter-file.ts';

/** What a template leaves open: who writes from it fills these in, and nothing else. */
export const SLOTS = ['place', 'time', 'number'] as const;
export type Slot = (typeof SLOTS)[number];

/** Any slot in a text: `{place}`. */
export const SLOT = /\{([a-z]+)\}/g;

/** Words that were approved beforehand, with slots: one file of the hub's folder `templates`. */
export interface Template {
  /** Its file's name without the ending: `phones-down`. */
  readonly name: string;
  /** Path from the hub's folder. */
  readonly file: string;
  readonly kind: Kind;
  readonly title: string;
  readonly summary: string;
  /** Ids of topics in hub.yaml. */
  readonly topics: readonly string[];
  /** Hours for which an alert made from it may stand without news. */
  readonly holds?: number;
  readonly body: string;
  /** The slots that it has, in the order of SLOTS. */
  readonly slots: readonly Slot[];
}

/** A template's file as read: the template, unless it is wrong, and what is wrong with it. */
export interface TemplateFile {
  /** Path from the hub's folder. */
  readonly file: string;
  readonly template?: Template;
  readonly faults: readonly ContentFault[];
}

const schema = z.strictObject({
  kind: z
    .enum(KINDS, {
      error: `This is not a kind of item. | The kinds are: ${KINDS.join(', ')}.`,
    })
    .describe('What sort of item is made from it.'),
  template: text('phones-down').describe(
    'The name of this file, so that a copy of it says where it is from.',
  ),
  title: text('Phones at {place} GP surgery are not working').describe('The approved headline.'),
  summary: text('We expect the phones to work again by {time}.').describe('The approved summary.'),
  topics: z
    .array(z.string(), { error: 'This must be a list. | Write "[urgent-care]".' })
    .default([])
    .describe('Ids of topics in hub.yaml, the main one first.'),
  holds: z
    .string({ error: 'This must be a time. | Write "12h" for hours, or "2d" for days.' })
    .regex(/^[1-9]\d{0,2}[hd]$/, 'This is not a time. | Write "12h" for hours, or "2d" for days.')
    .transform((written) => Number.parseInt(written, 10) * (written.endsWith('d') ? 24 : 1))
    .optional()
    .describe('How long an alert made from it may stand without news: "12h" or "2d".'),
});

/** The text of a template's file → the template. @param file its path from the hub's folder. */
export function parseTemplate(source: string, file: string): TemplateFile {
  const { data, body, faults, position } = readFrontMatter(source, file, schema);
  if (!data) return { file, faults };
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const { template: says, ...fields } = data;
  const found = [...`${data.title} ${data.summary} ${body}`.matchAll(SLOT)].map(([, slot = '']) => slot);
  const unknown = found.find((slot) => !isSlot(slot));
  const wrong = (field: string, what: string, instead: string) => ({
    file,
    faults: [{ file, position: position([field]), field, what, instead }],
  });
  if (says !== name) {
    return wrong('template', `This says "${says}", and its file is "${name}".`, `Write "${name}".`);
  }
  if (unknown !== undefined) {
    return wrong('title', `Nobody can fill in "{${unknown}}".`, `The slots are: ${SLOTS.join(', ')}.`);
  }
  const slots = SLOTS.filter((slot) => found.includes(slot));
  return { file, template: { name, file, ...fields, body: body.trim(), slots }, faults };
}

function isSlot(name: string): name is Slot {
  return (SLOTS as readonly string[]).includes(name);
}
