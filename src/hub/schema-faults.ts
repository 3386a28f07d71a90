import type { z } from 'zod';
import type { ContentFault } from './content-error.ts';
import { didYouMean } from './nearest.ts';
import { nameOf, type Path, type YamlDocument } from './yaml.ts';

/** What people write who learnt another tool → the name here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  date: 'published',
  embargoUntil: 'published',
  description: 'summary',
  tags: 'topics',
  category: 'topics',
  categories: 'topics',
  area: 'places',
  location: 'places',
  picture: 'image',
  photo: 'image',
  updated: 'changes',
  corrections: 'changes',
  type: 'kind',
  language: 'lang',
  src: 'file',
  url: 'site',
};

/** What is wrong with a value of the wrong sort, by what the schema expected. */
const EXPECTED: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  array: ['This must be a list.', 'Write "[one, two]", or one a line with "- " before each.'],
  boolean: ['This must be true or false.', 'Write "true" or "false".'],
  number: ['This must be a number.', 'Write it in digits, without quotation marks.'],
  string: ['This must be text.', 'Write it in quotation marks.'],
};

/**
 * Puts a schema's complaints into words for staff, each with the place it was written.
 * A schema's own message may hold two sentences split by ` | `: what is wrong, and what to write instead.
 * A sentence that begins "This" is given the field's name. Parse with `reportInput`, so that what was written is known.
 */
export function schemaFaults(
  file: string,
  document: YamlDocument,
  schema: z.ZodObject,
  issues: readonly z.core.$ZodIssue[],
): readonly ContentFault[] {
  return issues.flatMap((issue): ContentFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownField(file, document, schema, [...issue.path, key]));
    }
    const field = nameOf(issue.path);
    const [what, instead] = inWords(issue, schema);
    return [{ file, field, position: document.positionOf(issue.path), what: named(what, field), instead }];
  });
}

function inWords(issue: z.core.$ZodIssue, schema: z.ZodObject): readonly [string, string] {
  const { what, instead } = ownWords(issue, schema);
  const wrongSort = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  if (!wrongSort) return [what, instead];
  if (issue.input === undefined) return ['This is missing.', instead];
  if (issue.input === null)
    return ['This is empty.', 'Write something after the colon, or take the line out.'];
  return [what, corrected(issue) ?? instead];
}

function ownWords(issue: z.core.$ZodIssue, schema: z.ZodObject): { what: string; instead: string } {
  const [what = '', instead] = issue.message.split(' | ');
  if (instead !== undefined) return { what, instead };
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  if (expected === 'object') {
    const fields = fieldsAt(schema, issue.path);
    return {
      what: 'This has fields of its own.',
      instead: `Write them on the lines below it, two spaces in: ${fields.join(', ')}.`,
    };
  }
  const known = EXPECTED[expected];
  return known
    ? { what: known[0], instead: known[1] }
    : { what: `This is not right: ${what}.`, instead: 'Correct it.' };
}

/** What was meant, where it is plain: text that looks like a number, a truth in other words. */
function corrected(issue: z.core.$ZodIssue): string | undefined {
  const { input } = issue;
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return `Put it in quotation marks: "${input}".`;
  }
  if (issue.expected === 'array' && typeof input === 'string') return `Write "[${input}]".`;
  if (issue.expected !== 'boolean' || typeof input !== 'string') return undefined;
  if (/^(y|yes|on|true)$/i.test(input)) return 'Write "true", without quotation marks.';
  return /^(n|no|off|false)$/i.test(input) ? 'Write "false", without quotation marks.' : undefined;
}

function named(what: string, field: string): string {
  if (field === '') return what;
  return /^This (?=is|must|has|cannot)/.test(what)
    ? what.replace('This', `"${field}"`)
    : `"${field}": ${what}`;
}

function unknownField(file: string, document: YamlDocument, schema: z.ZodObject, path: Path): ContentFault {
  const written = String(path.at(-1));
  const known = fieldsAt(schema, path.slice(0, -1));
  const other = OTHER_NAMES[written];
  return {
    file,
    field: nameOf(path),
    position: document.positionOfKey(path),
    what: `"${written}" is not a field.`,
    instead:
      other !== undefined && known.includes(other)
        ? `Did you mean "${other}"?`
        : didYouMean(written, known, 'The fields here are'),
  };
}

/** The names of the fields that may stand at `path` of the schema. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let here: unknown = schema;
  for (const step of path) here = child(inner(here), step);
  const object = inner(here);
  return hasShape(object) ? Object.keys(object.shape) : [];
}

function child(schema: unknown, step: PropertyKey): unknown {
  if (hasShape(schema)) return schema.shape[String(step)];
  if (isObject(schema) && 'element' in schema) return schema.element;
  return undefined;
}

function inner(schema: unknown): unknown {
  let here = schema;
  while (isObject(here) && 'def' in here && isObject(here.def)) {
    if ('innerType' in here.def) here = here.def.innerType;
    else if ('in' in here.def) here = here.def.in;
    else break;
  }
  return here;
}

function hasShape(schema: unknown): schema is { shape: Record<string, unknown> } {
  return isObject(schema) && 'shape' in schema;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
