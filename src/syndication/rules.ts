import { notCarried } from '../hub/carries.ts';
import { outOfUse } from '../hub/out-of-use.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import type { RunAccount } from './run-account.ts';

/** Why an item is not for an account at all, whatever the time, as a full sentence; nothing when it is. @param publishedOn its day, `2026-11-22`. */
export function ruledOut(
  item: ManifestItem,
  { account, network }: RunAccount,
  publishedOn: string,
): string | undefined {
  const unused = outOfUse(account);
  if (unused) return `The account is ${unused}.`;
  if (!network) return `This Freesheet does not know a network called "${account.network}".`;
  if (!item.social.post) return 'The item says that it is not to be posted.';
  const not = notCarried(account, item);
  if (not) return `The account does not carry ${not}.`;
  return publishedOn < account.connected
    ? `Published before the account was connected (${account.connected}).`
    : undefined;
}
