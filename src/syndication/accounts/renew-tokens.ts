import { isInUse } from '../../hub/out-of-use.ts';
import { accountFacts } from '../../ledger/account-facts.ts';
import { loopbackOnly } from '../../networks/loopback-only.ts';
import { redact } from '../../networks/redact.ts';
import { settingName } from '../../networks/settings.ts';
import { journal } from '../journal.ts';
import type { Run } from '../run.ts';
import type { RunAccount } from '../run-account.ts';
import type { Surroundings } from '../surroundings.ts';
import { renewToken, type Renewing } from './renew-token.ts';
import { storeSecret } from './store-secret.ts';

/** Settings of other things than accounts, which the command needs as little. */
const OTHERS = ['SMTP_URL', 'SUMMARY_WEBHOOK'] as const;

/** What a run hands over to make tokens anew. */
interface RenewingRun extends Omit<Renewing, 'store' | 'hide'> {
  /** The command of `--store-secret`. */
  readonly command: string;
  readonly accounts: readonly RunAccount[];
  readonly env: Surroundings['env'];
  /** What stands in nothing that is printed; what is made anew is added. */
  readonly secrets: string[];
  readonly print: (line: string) => void;
}

/** Begins to make tokens anew. The command's environment has none of the settings of accounts. */
export function renewingIn({ command, accounts, env, secrets, print, ...run }: RenewingRun): Renewing {
  const settings = accounts.flatMap(({ account, network }) =>
    (network?.settings ?? []).map((setting) => settingName(account.id, setting)),
  );
  const hidden = new Set<string>([...settings, ...OTHERS]);
  const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.has(name)));
  return {
    ...run,
    store: storeSecret(command, { env: rest, show: print, secrets: () => secrets }),
    hide: (more) => void secrets.push(...more),
  };
}

/**
 * Makes the tokens of a run's accounts anew that it is time for, one after the other, and prints what came of it. When
 * one ends is known from the ledger or hub.yaml: no network is asked.
 * @param command that stores them; without one, nothing is made anew.
 * @returns the accounts with the settings that are in use from now on, and whether all went well.
 */
export async function renewTokens(
  run: Run,
  command: string | undefined,
  around: Pick<RenewingRun, 'env' | 'secrets'>,
): Promise<{ readonly accounts: readonly RunAccount[]; readonly ok: boolean }> {
  const { manifest, hub, ledger, now, random, log: print } = run;
  if (command === undefined) return { accounts: run.accounts, ok: true };
  const fetch = hub.demo || manifest.hub.demo ? loopbackOnly(run.fetch) : run.fetch;
  const zone = manifest.hub.timeZone;
  const own = { accounts: run.accounts, fetch, now, random, print, zone, journal: journal(run) };
  const renewing = renewingIn({ ...around, ...own, command });
  const accounts: RunAccount[] = [];
  let ok = true;
  for (const account of run.accounts) {
    const { renewed } = accountFacts(ledger.readAccounts(), account.ledgerId);
    const renewal = isInUse(account.account) ? await renewToken({ account, renewed }, renewing) : undefined;
    if (renewal) print(redact(renewal.words, around.secrets));
    ok &&= renewal?.ok ?? true;
    accounts.push(renewal?.account ?? account);
  }
  return { accounts, ok };
}
