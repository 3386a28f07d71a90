import { parseArgs } from 'node:util';
import { readRole } from '../syndication/role.ts';

/** What `desk` and `collect` are told. */
export interface OfficeOptions {
  readonly hub?: string;
  /** items.json: a file or an address. That of the published site, when left out. */
  readonly manifest?: string;
  readonly ledger?: string;
  /** The private folder. FREESHEET_PRIVATE, or the user's own data folder, when left out. */
  readonly private?: string;
  /** Whether the ledger is saved by git, so that other computers know what this one did. */
  readonly save: boolean;
  /** Whether this store answers from now on, whatever did before. */
  readonly takeOver: boolean;
  /** An origin to ask for cards in place of the hub's own. */
  readonly site?: string;
}

/** What `desk` is told besides. */
export interface DeskOptions extends OfficeOptions {
  /** The role that the sign-in page proposes. */
  readonly by: string;
  readonly port: number;
}

const COMMON = `  --hub <folder>       the hub; FREESHEET_HUB or content when left out
  --manifest <file>    items.json, a file or an address; that of your published site when left out
  --ledger <folder>    the ledger; the folder "ledger" of the hub when left out
  --private <folder>   where messages are kept, outside git; a folder of your own user when left out
  --save               brings the ledger to the others by git, and theirs here: use it where posts go out from elsewhere`;

/** Printed for `--help`, and after a wrong use. */
export const DESK_HELP = `npm run desk
Opens the desk on this computer: who waits for an answer, what goes out, how alive each account is. It prints a link that
lets one person in, once. Stop it with Ctrl-C.

${COMMON}
  --by <role>          your role, which the sign-in page proposes: "duty communications officer"
  --port <number>      the port; 4322 when left out
  --take-over          answers from here, though another computer or folder did before: only when that one is lost or left`;

/** Printed for `--help`, and after a wrong use. */
export const COLLECT_HELP = `npm run collect
Asks each account for what people sent since the last time, keeps it in a private store on this computer, and says what it
cannot see. Twice brings nothing twice. Run it every hour, and at least once a day.

${COMMON}`;

const OPTIONS = {
  hub: { type: 'string' },
  manifest: { type: 'string' },
  ledger: { type: 'string' },
  private: { type: 'string' },
  save: { type: 'boolean', default: false },
} as const;

/** The port of the desk, beside that of `npm start`. */
export const USUAL_PORT = 4322;

/** The arguments of `collect`. @throws what `parseArgs` throws. */
export function readCollectOptions(args: readonly string[]): OfficeOptions {
  return { ...parseArgs({ args: [...args], options: OPTIONS }).values, takeOver: false };
}

/** The arguments of `desk`; or what is wrong with them, in words. @throws what `parseArgs` throws. */
export function readDeskOptions(args: readonly string[]): DeskOptions | { readonly wrong: string } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...OPTIONS,
      by: { type: 'string', default: 'duty communications officer' },
      port: { type: 'string', default: String(USUAL_PORT) },
      'take-over': { type: 'boolean', default: false },
    },
  });
  const { 'take-over': takeOver, by: written, port: written2, ...others } = values;
  const by = readRole(written);
  const port = /^\d{1,5}$/.test(written2) ? Number(written2) : 0;
  if (by === undefined) return { wrong: '--by is a role of a few words: --by "duty editor". Never a name.' };
  if (port < 1 || port > 65_535)
    return { wrong: `--port ${written2} is not a port: write a number from 1 to 65535.` };
  return { ...others, by, port, takeOver };
}
