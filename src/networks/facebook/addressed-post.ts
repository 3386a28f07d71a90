import type { Session } from './session.ts';

/** The post at an address that a person gave, where it names the post by its number: `…/posts/5678`, `…/permalink.php?story_fbid=5678&id=1234`. */
export function addressedPost({ page, account }: Session, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (!/(?:^|\.)facebook\.com$/.test(hostname)) return undefined;
  const [, owner = '', posts, last = ''] = pathname.split('/');
  const [whose, number] =
    posts === 'posts' ? [owner, last] : [searchParams.get('id'), searchParams.get('story_fbid')];
  if (!/^\d+$/.test(number ?? '')) return undefined;
  return names(page, account).includes(whose?.toLowerCase() ?? '')
    ? `${page.id}/${page.id}_${number}`
    : undefined;
}

/** The Page as addresses name it: by its number, or by what stands in its own address. */
function names({ id, url }: Session['page'], account: Session['account']): readonly string[] {
  const paths = [url, account.url].filter((each) => URL.canParse(each)).map((each) => new URL(each).pathname);
  return [id, ...paths.map((path) => path.split('/')[1]?.toLowerCase() ?? '').filter((name) => name !== '')];
}
