import { CORE_SCHEMA, EVENT_ID, YAMLException, getScalarValue, load, parseEvents, type Event } from 'js-yaml';
import { ContentError, type Position } from './content-error.ts';

/** A key or index on the way to a value: `['changes', 1, 'at']`. */
export type Path = readonly PropertyKey[];

/** YAML as values, with the place of each. */
export interface YamlDocument {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the value at `path` begins; the place of its nearest written parent when it is missing. */
  readonly positionOf: (path: Path) => Position;
  /** Where the key at `path` was written; for fields that should not be there. */
  readonly positionOfKey: (path: Path) => Position;
}

interface Place {
  readonly key: number;
  readonly value: number;
}

/**
 * Reads YAML by the core schema, so that `2026-11-22` and `09:00` stay the text that was written.
 * @param file named in errors.
 * @param firstLine the line of `file` on which `text` begins (2 for front matter).
 * @throws ContentError when the text is not YAML, or holds anything but fields.
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlDocument {
  const at = (offset: number): Position => {
    const before = text.slice(0, offset);
    const newlines = before.split('\n').length - 1;
    return { line: firstLine + newlines, column: offset - before.lastIndexOf('\n') };
  };
  const value = loadOrExplain(text, file, at);
  if (!isFields(value)) {
    throw new ContentError([
      {
        file,
        position: at(0),
        what: 'This is not a list of fields.',
        instead: 'Write one field a line, as in "title: Flu clinic opens".',
      },
    ]);
  }
  const places = placesIn(text);
  const nearest = (path: Path): Place => {
    for (let length = path.length; length >= 0; length--) {
      const place = places.get(nameOf(path.slice(0, length)));
      if (place) return place;
    }
    return { key: 0, value: 0 };
  };
  return {
    value,
    positionOf: (path) => at(nearest(path).value),
    positionOfKey: (path) => at(nearest(path).key),
  };
}

/** A path as staff would say it: `changes[1].at`. */
export function nameOf(path: Path): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');
}

function loadOrExplain(text: string, file: string, at: (offset: number) => Position): unknown {
  try {
    return text.trim() === '' ? {} : load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new ContentError([
      {
        file,
        position: at(error.mark?.position ?? 0),
        what: `This cannot be read: ${withoutWords(error.reason)}.`,
        instead:
          'Put text that holds a colon, a quotation mark or a "#" in quotation marks, and check the spaces at the start of the line.',
      },
    ]);
  }
}

/** The parser's reason without what was written there, which may not be public yet; its place is told anyway. */
function withoutWords(reason: string): string {
  return reason.replace(/\s+("[^"]*"|!?<[^>]*>)|: .*$/g, '').replace(/\s+/g, ' ');
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every value's place by its name, read off the parser's own events. */
function placesIn(text: string): ReadonlyMap<string, Place> {
  const events = parseEvents(text, {}).filter(({ type }) => type !== EVENT_ID.DOCUMENT);
  const places = new Map<string, Place>();
  let next = 0;
  const visit = (path: Path, keyStart?: number): void => {
    const event = events[next++];
    if (!event || event.type === EVENT_ID.POP) return;
    const start = startOf(event) ?? keyStart ?? 0;
    places.set(nameOf(path), { key: keyStart ?? start, value: start });
    if (event.type === EVENT_ID.SEQUENCE) {
      for (let index = 0; !isEnd(events[next]); index++) visit([...path, index]);
      next++;
    } else if (event.type === EVENT_ID.MAPPING) {
      while (!isEnd(events[next])) {
        const key = events[next++];
        if (key?.type !== EVENT_ID.SCALAR) return;
        visit([...path, getScalarValue(text, key)], startOf(key));
      }
      next++;
    }
  };
  visit([]);
  return places;
}

function isEnd(event: Event | undefined): boolean {
  return event === undefined || event.type === EVENT_ID.POP;
}

function startOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) return event.valueStart;
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return event.start;
  return undefined;
}
