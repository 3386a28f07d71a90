import type { Settlement } from '../syndication/settle.ts';

/** A button in place of a command: what a person found or decided about a post. */
export interface WayToSettle {
  readonly outcome: Settlement['outcome'];
  readonly label: string;
  readonly correction?: number;
}

const LABELS: Readonly<Record<Settlement['outcome'], string>> = {
  posted: 'It is there',
  'not-posted': 'It is not there',
  deleted: 'It is deleted',
  'post-now': 'Post it',
  skip: 'Leave it',
};

/** The command that the plan, the summary and the runs name, with or without quotation marks. */
const COMMAND =
  /(?:(?<run>[Rr]un) )?"?npm run settle -- \S+ \S+ (?<outcome>posted|not-posted|deleted|post-now|skip)(?: --correction (?<correction>\d+))?(?: <[^>]+>)?(?: --by <your role>)"?/g;

/** What is said of a post for a terminal → the same for a page with buttons, and the buttons. */
export function waysToSettle(words: string): {
  readonly words: string;
  readonly ways: readonly WayToSettle[];
} {
  const ways = new Map<string, WayToSettle>();
  const said = words.replaceAll(COMMAND, (_all, ...rest) => {
    const { run, outcome, correction } = rest.at(-1) as {
      readonly run?: string;
      readonly outcome: Settlement['outcome'];
      readonly correction?: string;
    };
    const label = correction === undefined ? LABELS[outcome] : 'It is corrected';
    ways.set(outcome, {
      outcome,
      label,
      ...(correction !== undefined && { correction: Number(correction) }),
    });
    return `${run === undefined ? 'press' : run === 'Run' ? 'Press' : 'press'} “${label}”`;
  });
  return { words: said.replaceAll(/(^|[.:] )press/g, '$1Press'), ways: [...ways.values()] };
}
