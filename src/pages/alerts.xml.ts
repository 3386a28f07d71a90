import { kindScopes } from '../feeds/scope.ts';
import { hub } from '../items.ts';
import { KIND_LISTS } from '../news/kind-lists.ts';
import { feedRoute } from '../page-data/feed-route.ts';

const alerts = kindScopes(hub).find(({ path }) => path === KIND_LISTS.alert.path);

/** The feed of alerts under the address that is easiest to say: the same bytes as `/alerts/rss.xml`. */
export const GET = feedRoute('rss', alerts);
