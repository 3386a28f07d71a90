import type { MemoryMailing } from './memory-mailing.ts';
import type { PretendPost } from './pretend.ts';

/** A message as somebody got it. */
export interface PretendLetter {
  /** `<key of the post>.<subscriber>` */
  readonly reference: string;
  /** That of the message which it answers. */
  readonly answers?: string;
  readonly text: string;
}

/** Between the text of a post and the foot of a letter. */
const FOOT = '\n\n-- \n';

/** Letters as posts: those of one key are one. */
export function postsOf(letters: readonly PretendLetter[], mailing: MemoryMailing): readonly PretendPost[] {
  const byKey = Map.groupBy(letters, ({ reference }) => keyOf(reference));
  return [...byKey].flatMap(([key, [first]]) => {
    if (!first) return [];
    const { text, answers } = first;
    return [
      {
        id: idOf(key, mailing),
        text: text.slice(0, text.indexOf(FOOT)),
        alts: [],
        ...(answers !== undefined && { replyTo: idOf(keyOf(answers), mailing) }),
      },
    ];
  });
}

/** The key of a post from the reference of a letter, or from its id. */
export function keyOf(reference: string): string {
  return reference.split(/[./]/)[0] ?? '';
}

function idOf(key: string, mailing: MemoryMailing): string {
  const written = mailing.deliveries(key);
  if (!written.has('everybody'))
    return [key, `${mailing.subscribers().length}-sent`, '0-refused', '0-unsure'].join('/');
  const all = [...written].flatMap(([who, { delivery }]) => (who === 'everybody' ? [] : [delivery]));
  const counts = ['sent', 'refused', 'unsure'].map(
    (one) => `${all.filter((what) => what === one).length}-${one}`,
  );
  return [key, ...counts].join('/');
}
