import type { ItemPost } from './item-posts.ts';

/** What is to become of an item's posts, in lines for staff. */
export function postsInWords(
  posts: readonly ItemPost[],
  {
    item,
    by = 'duty editor',
    ledger,
  }: { readonly item: string; readonly by?: string; readonly ledger: string },
): readonly string[] {
  const [there, doubtful, gone] = [of('there'), of('doubtful'), of('gone')];
  if (posts.length === 0) {
    return [
      `The ledger in ${ledger} knows of no post of it. If your ledger is on a branch of its own that is not here, get`,
      'that first and run this again.',
    ];
  }
  return [
    ...(there.length === 0
      ? []
      : [
          'The next run of "npm run syndicate" after the build deletes these posts. Where a network does not let it, the run',
          'says so, and you delete the post there by hand. Look at each afterwards, without being signed in:',
          ...there.map(({ network, url = 'its address is not known' }) => `  ${network}: ${url}`),
        ]),
    ...(doubtful.length === 0
      ? []
      : [
          'Nobody knows whether it was posted here. Look, delete what you find, and say so:',
          ...doubtful.flatMap(({ network, account, url = 'its page is not known' }) => [
            `  ${network}: ${url}`,
            `    npm run settle -- ${item} ${account} not-posted --by "${by}"`,
          ]),
        ]),
    ...gone.map(({ network, url = 'its address is not known' }) => `Deleted already: ${network}: ${url}`),
  ];

  function of(state: ItemPost['state']): readonly ItemPost[] {
    return posts.filter((post) => post.state === state);
  }
}
