import { parseArgs } from 'node:util';
import { erasePerson, exportPerson, type Person } from '../inbox/store/person-files.ts';
import { openStore } from '../inbox/store/store-files.ts';
import { privateFolder } from '../inbox/store/store-place.ts';
import { readHub } from '../hub/hub-files.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { createWhole } from '../hub/whole-files.ts';
import { clockOf } from '../syndication/clock-of.ts';
import { readRole } from '../syndication/role.ts';
import { counted } from './in-words.ts';
import type { OfficeSurroundings } from './office-files.ts';

/** Printed for `--help`, and after a wrong use. */
export const PERSON_HELP = `npm run person -- export <name> --by <role> --to <file>
npm run person -- erase <name> --by <role>
Gives somebody all messages of theirs that are kept, with our answers; or erases them. The name is the one by which the
network knows them: @anna.example. What was published, or stands at the network, is not touched.

  --by <role>          who does it, as a role: "information governance lead". It stands in the audit
  --account <id>       only on this account of hub.yaml
  --to <file>          where the export is written: a new file, readable by you only
  --hub <folder>       the hub; FREESHEET_HUB or content when left out
  --private <folder>   where messages are kept; a folder of your own user when left out`;

/** What `person` was asked for. */
export interface PersonOptions extends Person {
  readonly act: 'export' | 'erase';
  readonly by: string;
  readonly to?: string;
  readonly hub?: string;
  readonly private?: string;
}

/** The arguments → what was asked for; or what is wrong with them, in words. @throws what `parseArgs` throws. */
export function readPersonOptions(args: readonly string[]): PersonOptions | { readonly wrong: string } {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { by: text, account: text, to: text, hub: text, private: text },
  });
  const [act, name, ...more] = positionals.map((word) => word.trim());
  const { by: written, ...others } = values;
  const by = readRole(written);
  if (act !== 'export' && act !== 'erase') return { wrong: 'Say "export" or "erase", and whose messages.' };
  if (name === undefined || name === '' || more.length > 0)
    return { wrong: 'Name one person, as the network does: @anna.example.' };
  if (by === undefined)
    return {
      wrong: 'Say who does it with --by, as a role: --by "information governance lead". Never a name.',
    };
  if ((act === 'export') !== (others.to !== undefined))
    return { wrong: '--to names the new file of an export, and goes with "export" only.' };
  return { act, name, by, ...others };
}

/** A run of `npm run person`. The name is never repeated. @returns its exit code. */
export function runPerson(
  { act, name, account, by, to, hub: named, private: folder }: PersonOptions,
  around: Pick<OfficeSurroundings, 'env' | 'clock' | 'momentOf' | 'random' | 'print' | 'computer' | 'me'>,
): number {
  const hub = readHub(hubFolder(named, around.env));
  const now = clockOf(hub, around)();
  const store = openStore({
    folder: folder ?? privateFolder(hub.tag, around.computer),
    hubTag: hub.tag,
    host: around.me.host,
    now,
    random: around.random,
  });
  try {
    const person: Person = { name, ...(account !== undefined && { account }) };
    if (act === 'erase') {
      const { erased, kept } = erasePerson(store.db, person, { by, now });
      around.print(
        erased + kept === 0
          ? 'Nothing of this person is kept here. Nothing was changed.'
          : `${counted(erased, 'message')} of this person erased, with our answers to them and the drafts made of them. They do not come back. Look yourself: what stands at the network, what was published, and your backups.`,
      );
      if (kept > 0) {
        around.print(
          `${counted(kept, 'message')} of theirs stay: somebody wrote a reason to keep them. Read the reason at the desk; if it does not hold any more, empty it there, and erase again.`,
        );
        return 1;
      }
      return 0;
    }
    const of = exportPerson(store.db, person, { by, now });
    if (to === undefined || !createWhole(to, `${JSON.stringify(of, null, 2)}\n`, 0o600)) {
      around.print('There is a file of that name already. Nothing was written: name a new one.');
      return 1;
    }
    around.print(
      `${counted(of.messages.length, 'message')} of this person, and our answers, are in ${to}. Only you can read it: give it to them, then delete it.`,
    );
    return 0;
  } finally {
    store.close();
  }
}
