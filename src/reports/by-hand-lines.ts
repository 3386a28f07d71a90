import type { HandedPost } from './handed-post.ts';

/** What a summary says of what waits for a person to post it by hand. */
export interface ByHand {
  readonly posts: readonly HandedPost[];
  /** The address of the run whose files hold the page, where there is one. */
  readonly run?: string;
  /** The name of the page as it is attached to an email, where one is sent. */
  readonly file?: string;
}

const TO_DO = {
  post: 'to be posted',
  correct: 'to be corrected',
  delete: 'to be deleted',
} as const;

/** A line for each thing to do by hand, and where the page is that has all there is to copy. None when nothing waits. */
export function byHandLines({ posts, run, file }: ByHand): readonly string[] {
  if (posts.length === 0) return [];
  const where = [
    ...(file === undefined ? [] : [`attached to the email, as "${file}"`]),
    ...(run === undefined ? [] : [`with the files of the run, as "hand-over": ${run}`]),
  ];
  return [
    ...posts.map(lineOf),
    `Text, picture and link to copy, and how to mark it as done, from a phone too, are on one page: ${where.join(', and ') || HERE}`,
  ];
}

const HERE = 'in the folder .freesheet/hand-over of the computer on which this ran.';

function lineOf({ kind, title, account, since, until, late, alert }: HandedPost): string {
  const urgent = [...(alert ? ['Alert: at once.'] : []), ...(late ? ['Late.'] : [])]
    .map((word) => `${word} `)
    .join('');
  const end = until === undefined ? '' : ` Do it before ${until}.`;
  return `${urgent}${title}, on ${account.id}: ${TO_DO[kind]} by hand. It waits since ${since}.${end}`;
}
