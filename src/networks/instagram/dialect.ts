import type { Dialect } from '../containers/dialect.ts';

/**
 * The interface for those who sign in with Instagram. A version of it is kept for about two years:
 * https://developers.facebook.com/docs/instagram-platform/reference
 */
export const DIALECT: Dialect = {
  network: 'Instagram',
  id: 'instagram',
  origin: 'https://graph.instagram.com',
  version: 'v25.0',
  create: 'media',
  publish: 'media_publish',
  quota: 'content_publishing_limit',
  lists: ['media'],
  status: 'status_code',
  why: 'status',
  // Pictures were seen to take about five seconds; Meta asks for no more than five minutes of asking.
  waits: [3000, 5000, 10_000, 20_000, 60_000, 60_000, 60_000],
  fields: 'id,caption,permalink,timestamp',
  words: 'caption',
  number: 'user_id',
  profile: (username) => `https://www.instagram.com/${username}/`,
  permissions: [
    {
      may: 'publish posts (instagram_business_content_publish)',
      path: 'content_publishing_limit',
      fields: 'quota_usage,config',
    },
    {
      may: 'read and write comments (instagram_business_manage_comments)',
      path: 'media',
      fields: 'id',
      under: 'comments',
    },
  ],
  grant: 'ig_refresh_token',
};
