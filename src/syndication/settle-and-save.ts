import { join, resolve } from 'node:path';
import { readHub } from '../hub/hub-files.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { redact } from '../networks/redact.ts';
import { git } from './git.ts';
import { runSettle } from './run-settle.ts';
import { gitSave } from './save-git.ts';
import type { Settlement } from './settle.ts';
import { secretsOf } from './summary/secrets.ts';
import type { Surroundings } from './surroundings.ts';

const SAVED = 'The ledger is saved.';
const NOT_SAVED =
  'The ledger could not be saved, for what is said above, so other runs do not know of it. Nothing was posted or deleted. Run the same again, it is safe.';

/**
 * A run of `npm run settle`; with `--save` the ledger is saved after it. That is done also where nothing was left to
 * settle: an earlier run may have written it and not saved it.
 * @returns its exit code. @throws ContentError when hub.yaml or the ledger is damaged.
 */
export async function settleAndSave(
  settlement: Settlement,
  around: Parameters<typeof runSettle>[1] & Pick<Surroundings, 'sleep'>,
): Promise<number> {
  const code = runSettle(settlement, around);
  if (!settlement.save) return code;
  const { env, sleep, print } = around;
  const folder = hubFolder(settlement.hub, env);
  const secrets = secretsOf(readHub(folder).accounts, env);
  const save = gitSave(resolve(settlement.ledger ?? join(folder, 'ledger')), {
    run: git(env),
    sleep,
    show: (text) => print(redact(text.trimEnd(), secrets)),
  });
  const saved = await save();
  print(saved ? SAVED : NOT_SAVED);
  return saved ? code : 1;
}
