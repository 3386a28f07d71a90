import type { Case } from './situation.ts';
import type { Times } from './times.ts';

/** Why posting is paused for an item on an account at this moment, in staff's words; nothing when it is not. */
export function pausedFor({
  item,
  account,
  times,
}: Pick<Case, 'item' | 'account'> & { readonly times: Pick<Times, 'pauses'> }): string | undefined {
  if (item.kind === 'alert' || item.essential !== undefined) return undefined;
  return times.pauses.find(
    ({ accounts, topics, kinds }) =>
      (accounts?.includes(account.account.id) ?? true) &&
      (topics?.some((topic) => item.topics.includes(topic)) ?? true) &&
      (kinds?.includes(item.kind) ?? true),
  )?.reason;
}
