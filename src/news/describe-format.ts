import type { Format } from './formats.ts';
import { writeDay } from './times.ts';

const NAMES: Readonly<Record<Format['format'], string>> = {
  'easy-read': 'Easy Read',
  'large-print': 'Large print',
  bsl: 'British Sign Language (BSL) video',
  audio: 'Audio',
  braille: 'Braille',
  other: 'Another format',
};

/** Kinds of file that a reader has to open with something else, by the ending of their names. */
const FILES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  doc: 'Word',
  docx: 'Word',
  odt: 'OpenDocument',
  mp3: 'MP3',
  brf: 'BRF',
};

/** What a link to another format says: `Easy Read (PDF, 545KB)`. */
export function formatName({ format, name, url, size }: Omit<Format, 'date'>): string {
  const ending = new URL(url).pathname.split('.').at(-1)?.toLowerCase() ?? '';
  const file = [FILES[ending], size].filter((words) => words !== undefined).join(', ');
  return `${name ?? NAMES[format]}${file && ` (${file})`}`;
}

/** When another format was made: `made Tuesday 3 November 2026`. */
export function formatDate({ date }: Pick<Format, 'date'>, zone: string): string {
  return `made ${writeDay(date, zone)}`;
}
