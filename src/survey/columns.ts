/** A column of a survey's file. */
export interface Column {
  readonly id: ColumnId;
  /** As the example has it. */
  readonly title: string;
  /** Other titles, in small letters alone. */
  readonly also: readonly string[];
  readonly needed?: boolean;
}

/** What a cell is, whatever its column is called. */
export type ColumnId =
  | 'body'
  | 'ods'
  | 'network'
  | 'account'
  | 'observedOn'
  | 'lastPost'
  | 'seen'
  | 'pointsTo'
  | 'observedBy'
  | 'evidence'
  | 'note';

/** The columns, in the order of the example. In a file they may stand in any. */
export const COLUMNS: readonly Column[] = [
  { id: 'body', title: 'body', also: ['organisation', 'organization', 'trust'], needed: true },
  { id: 'ods', title: 'ODS code', also: ['ods', 'code'] },
  { id: 'network', title: 'network', also: ['platform'], needed: true },
  {
    id: 'account',
    title: 'account',
    also: ['accounturl', 'accountorhandle', 'accounturlorhandle', 'url', 'handle', 'profile'],
    needed: true,
  },
  { id: 'observedOn', title: 'observed on', also: ['observed', 'dateobserved'] },
  { id: 'lastPost', title: 'last post on', also: ['lastpost', 'dateoflastpost'] },
  { id: 'seen', title: 'state seen', also: ['state'] },
  { id: 'pointsTo', title: 'points to', also: ['pointer'] },
  {
    id: 'observedBy',
    title: 'observed by (role)',
    also: ['observedby', 'role', 'observer', 'observersrole', 'observerrole'],
  },
  { id: 'evidence', title: 'evidence', also: ['evidencelink', 'link'] },
  { id: 'note', title: 'note', also: ['notes', 'comment', 'comments'] },
];

/** The column of a title, however it is written. */
export function columnOf(title: string): Column | undefined {
  const letters = lettersOf(title);
  return COLUMNS.find((column) => lettersOf(column.title) === letters || column.also.includes(letters));
}

/** The title of a column. */
export function titleOf(id: ColumnId): string {
  return COLUMNS.find((column) => column.id === id)?.title ?? id;
}

function lettersOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z]/g, '');
}
