import type { Hub } from './hub.ts';
import { isInUse } from './out-of-use.ts';

/**
 * The Mastodon accounts that are credited with links to items, as `@news@social.example.org`.
 * See https://docs.joinmastodon.org/entities/PreviewCard/#authors.
 */
export function fediverseCreators({ accounts }: Pick<Hub, 'accounts'>): readonly string[] {
  return accounts
    .filter((account) => account.network === 'mastodon' && isInUse(account))
    .flatMap(({ handle, url }) => (handle === undefined ? [] : [fullHandle(handle, url)]));
}

/** `@news` of an account at social.example.org → `@news@social.example.org`; one that names its server stays as it is. */
function fullHandle(handle: string, url: string): string {
  const name = handle.replace(/^@/, '');
  return name.includes('@') ? `@${name}` : `@${name}@${new URL(url).host}`;
}
