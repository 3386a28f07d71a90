import { weeksOf } from '../../edition/weeks.ts';
import { writeWeek } from '../../edition/week.ts';
import { hubScope, kindScopes, placeScopes, topicScopes } from '../../feeds/scope.ts';
import { fullUrl } from '../../hub/hub.ts';
import type { Item } from '../../news/item.ts';
import type { ItemPost } from '../../withdraw/item-posts.ts';
import type { Facts } from '../facts.ts';

type Known = Pick<Facts, 'hub' | 'posts'>;

/** Every place in which a story is or was, in words: page, feeds, posts, paper. */
export function storyOutputs(item: Item, known: Known): string {
  const { hub } = known;
  const weeks = weeksOf([item], hub.timeZone).map(({ monday }) => writeWeek(monday));
  return sentence([
    `on its page ${fullUrl(hub, item.path)} with its card and its poster`,
    'in the lists, the search and the sitemap of the site',
    `in the feeds at ${feedsOf(item, known)}`,
    ...item.formats.flatMap(({ url }) => (url === undefined ? [] : [`in another format at ${url}`])),
    postsOf(item, known),
    `in the freesheet of ${listed(weeks)}`,
  ]);
}

/** Every place in which a picture of an item is or was, in words. */
export function pictureOutputs(item: Item, own: boolean, known: Known): string {
  const { hub } = known;
  return sentence([
    `on the page ${fullUrl(hub, item.path)}`,
    ...(own ? ['on the front page and the page of its week, if the item leads there'] : []),
    `in the feeds at ${feedsOf(item, known)}`,
    // A picture with a consent goes into no post; one that was posted before somebody wrote the consent down did.
    ...(own ? [postsOf(item, known)] : []),
  ]);
}

function feedsOf(item: Item, { hub }: Known): string {
  const scopes = [hubScope(hub), ...kindScopes(hub), ...topicScopes(hub), ...placeScopes(hub)];
  return listed(scopes.filter(({ holds }) => holds(item)).map(({ path }) => path));
}

const STATES: Readonly<Record<ItemPost['state'], string>> = {
  there: '',
  gone: ', deleted already',
  doubtful: ', perhaps',
};

function postsOf({ id }: Item, { posts }: Known): string {
  const all = posts.get(id) ?? [];
  if (all.length === 0) return 'in no post of which the ledger here knows';
  return `in posts: ${listed(
    all.map(
      ({ account, network, url, state }) =>
        `${network} (${account})${url === undefined ? '' : ` ${url}`}${STATES[state]}`,
    ),
  )}`;
}

function sentence(places: readonly string[]): string {
  return `It is or was ${places.join('; ')}.`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
