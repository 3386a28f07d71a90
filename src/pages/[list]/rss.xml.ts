import { kindScopes } from '../../feeds/scope.ts';
import { hub } from '../../items.ts';
import { feedRoute, scopePaths } from '../../page-data/feed-route.ts';

export const getStaticPaths = scopePaths('list', kindScopes(hub));
export const GET = feedRoute('rss');
