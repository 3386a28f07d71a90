import { recordOf, type Fields } from '../fields.ts';

/** What a message can carry besides words, by its field: https://core.telegram.org/bots/api#message An animation has a document too. */
const KINDS: readonly (readonly [field: string, words: string])[] = [
  ['photo', 'a picture'],
  ['live_photo', 'a picture'],
  ['video', 'a video'],
  ['video_note', 'a video'],
  ['animation', 'a moving picture'],
  ['voice', 'a voice message'],
  ['audio', 'a sound'],
  ['document', 'a file'],
  ['paid_media', 'a picture'],
  ['contact', 'a contact'],
  ['location', 'a place on the map'],
  ['poll', 'a poll'],
  ['checklist', 'a list'],
  ['story', 'a story'],
  ['dice', 'a die'],
];

/** What a message carries besides words, in words for staff. */
export function attachmentsIn(fields: Fields): readonly string[] {
  const { emoji } = recordOf(fields['sticker']);
  const sticker = typeof emoji === 'string' && emoji.length <= 20 ? `a sticker: "${emoji}"` : 'a sticker';
  const others = KINDS.filter(([field]) => isThere(fields[field])).filter(
    ([field]) => field !== 'document' || !isThere(fields['animation']),
  );
  return [...others.map(([, words]) => words), ...(isThere(fields['sticker']) ? [sticker] : [])];
}

function isThere(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
