import type { Dialect } from '../containers/dialect.ts';

/** https://developers.facebook.com/docs/threads/reference/ */
export const DIALECT: Dialect = {
  network: 'Threads',
  id: 'threads',
  origin: 'https://graph.threads.net',
  version: 'v1.0',
  create: 'threads',
  publish: 'threads_publish',
  quota: 'threads_publishing_limit',
  // Answers are in a list of their own: https://developers.facebook.com/docs/threads/retrieve-and-discover-posts/retrieve-posts
  lists: ['threads', 'replies'],
  status: 'status',
  why: 'error_message',
  // "30 seconds on average" before publishing, then once a minute and for five minutes: published sooner, texts too are
  // refused as unknown. https://developers.facebook.com/docs/threads/troubleshooting/
  waits: [30_000, 60_000, 60_000, 60_000, 60_000],
  fields: 'id,text,permalink,timestamp,link_attachment_url,media_type',
  words: 'text',
  number: 'id',
  profile: (username) => `https://www.threads.com/@${username}`,
  permissions: [
    {
      may: 'publish posts (threads_content_publish)',
      path: 'threads_publishing_limit',
      fields: 'quota_usage,config',
    },
    {
      may: 'answer posts (threads_manage_replies)',
      path: 'threads_publishing_limit',
      fields: 'reply_quota_usage,reply_config',
    },
    { may: 'read answers (threads_read_replies)', path: 'replies', fields: 'id' },
  ],
  grant: 'th_refresh_token',
};
