import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { ContentFault } from './content-error.ts';
import { nameOf, type YamlDocument } from './yaml.ts';

/**
 * Puts a schema's complaints into words for staff, each with the place it was written.
 * A schema's own message may hold two sentences split by ` | `: what is wrong, and what to write instead.
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
    const [what = '', instead] = issue.message.split(' | ');
    return [
      {
        file,
        field,
        position: document.positionOf(issue.path),
        what: instead === undefined ? `"${field}": ${what}.` : what,
        instead: instead ?? `Correct "${field}".`,
      },
    ];
  });
}

function unknownField(
  file: string,
  document: YamlDocument,
  schema: z.ZodObject,
  path: readonly PropertyKey[],
): ContentFault {
  const field = String(path.at(-1));
  const known = fieldsAt(schema, path.slice(0, -1));
  const nearest = known.length > 0 ? closest(field, known) : '';
  const near = nearest !== '' && distance(field, nearest) <= Math.max(2, field.length / 3);
  return {
    file,
    field: nameOf(path),
    position: document.positionOfKey(path),
    what: `"${field}" is not a field.`,
    instead: near ? `Did you mean "${nearest}"?` : `The fields here are: ${known.join(', ')}.`,
  };
}

/** The names of the fields that may stand at `path` of the schema. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
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
