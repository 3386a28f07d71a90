import { ContentError } from '../../hub/content-error.ts';

/** A change to the hub that waits for a person's approval: a new item, or an item with something added. */
export type Draft =
  | {
      readonly sort: 'new';
      /** The item's id, by which it is known whether it was written already. */
      readonly id: string;
      /** Path from the hub's folder. */
      readonly file: string;
      readonly text: string;
    }
  | {
      readonly sort: 'changed';
      readonly file: string;
      readonly text: string;
      /** sha-256 of the file when the draft was made, in hexadecimal. */
      readonly was: string;
    };

/** Why no draft was made: what is wrong with a field, and what to do. It repeats nothing that somebody wrote to us. */
export function refused(file: string, field: string, what: string, instead: string): ContentError {
  return new ContentError([{ file, position: { line: 1, column: 1 }, field, what, instead }]);
}
