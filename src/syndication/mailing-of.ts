import { resolve } from 'node:path';
import type { Mailing } from '../networks/mailing/mailing.ts';
import { settingName } from '../networks/settings.ts';
import { openMailing, type Opening } from './mailing-list-files.ts';
import type { RunAccount } from './run-account.ts';

/**
 * Opens the list of subscribers that an account's settings name. It lies neither in the hub nor in Freesheet's own folder.
 * @throws NetworkError when it cannot be had.
 */
export function mailingOf(
  { account, settings }: Pick<RunAccount, 'account' | 'settings'>,
  hubFolder: string,
  around: Pick<Opening, 'clock' | 'lock'>,
): Mailing {
  return openMailing({
    path: settings?.['LIST'] ?? '',
    setting: settingName(account.id, 'LIST'),
    outside: [hubFolder, resolve()],
    ...around,
  });
}
