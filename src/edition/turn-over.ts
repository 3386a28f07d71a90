import type { Paper } from './make-up.ts';

const LIST = new Intl.ListFormat('en-GB');

/** The last line of the first side: what the second one holds, and nothing that it does not. */
export function turnOver({ notices, events, back }: Pick<Paper, 'notices' | 'events' | 'back'>): string {
  const parts = [
    ...(notices.rows.length > 0 ? ['service notices'] : []),
    ...(events.rows.length > 0 ? ["what's on"] : []),
    ...(back.some((column) => column.length > 0) ? ['more stories'] : []),
    'phone numbers',
  ];
  return `Turn over for ${LIST.format(parts)}.`;
}
