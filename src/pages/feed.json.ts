import { feedRoute } from '../page-data/feed-route.ts';

export const GET = feedRoute('json');
