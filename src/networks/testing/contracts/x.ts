import { z } from 'zod';

/*
 * What may be sent to X, restated from X's own OpenAPI 2.167 (August 2026), schema by schema: names, types, limits. Where
 * X's leaves more open than we need, ours says so. It knows no length of text, and takes a post of nothing.
 */

const id = z.string().regex(/^[0-9]{1,19}$/);
const replySettings = z.enum(['following', 'mentionedUsers', 'subscribers', 'verified']);

/** CreatePostsRequest: `POST /2/tweets`. */
export const createPostsRequest = z.strictObject({
  card_uri: z.string().optional(),
  community_id: id.optional(),
  direct_message_deep_link: z.string().optional(),
  edit_options: z.strictObject({ previous_post_id: id }).optional(),
  for_super_followers_only: z.boolean().optional(),
  geo: z.strictObject({ place_id: z.string() }).optional(),
  made_with_ai: z.boolean().optional(),
  media: z
    .strictObject({
      call_to_actions: z
        .strictObject({
          app_install: z
            .strictObject({
              app_store_id: z.string().optional(),
              ipad_app_store_id: z.string().optional(),
              play_store_id: z.string().optional(),
            })
            .optional(),
          visit_site: z.strictObject({ url: z.string() }).optional(),
          watch_now: z.strictObject({ url: z.string() }).optional(),
        })
        .optional(),
      description: z.string().optional(),
      embeddable: z.boolean().optional(),
      media_ids: z.array(id).min(1).max(4),
      preview_media_id: id.optional(),
      tagged_user_ids: z.array(id).max(10).optional(),
      title: z.string().optional(),
    })
    .optional(),
  nullcast: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
  poll: z
    .strictObject({
      duration_minutes: z.int().min(5).max(10_080),
      options: z.array(z.string().min(1).max(25)).min(2).max(4),
      reply_settings: replySettings.optional(),
    })
    .optional(),
  quote_tweet_id: id.optional(),
  reply: z
    .strictObject({
      auto_populate_reply_metadata: z.boolean().optional(),
      exclude_reply_user_ids: z.array(z.string()).optional(),
      in_reply_to_tweet_id: id,
    })
    .optional(),
  reply_settings: replySettings.optional(),
  share_with_followers: z.boolean().optional(),
  text: z.string().optional(),
});

/** MediaUploadRequest as multipart, `POST /2/media/upload`. X's takes Base64 in JSON too; ours does not. */
export const mediaUploadRequest = z.strictObject({
  additional_owners: z.string().optional(),
  media: z.instanceof(Blob),
  media_category: z.enum([
    'tweet_image',
    'tweet_video',
    'tweet_gif',
    'dm_image',
    'dm_video',
    'dm_gif',
    'subtitles',
  ]),
});

/** CreateMediaMetadataRequest: `POST /2/media/metadata`. X's takes other fields too, and unknown ones; ours the alt text only. */
export const createMediaMetadataRequest = z.strictObject({
  id,
  metadata: z
    .strictObject({ alt_text: z.strictObject({ text: z.string().max(1000) }).optional() })
    .optional(),
});

const postFields = commaList([
  'conversation_id',
  'created_at',
  'entities',
  'id',
  'lang',
  'note_post',
  'text',
  'public_metrics',
]);

/** Some of the names that X's prose has for fields of a post. */
const tweetFields = commaList([
  'author_id',
  'conversation_id',
  'created_at',
  'entities',
  'id',
  'in_reply_to_user_id',
  'lang',
  'note_tweet',
  'referenced_tweets',
  'text',
  'public_metrics',
]);

/**
 * The query of `GET /2/users/{id}/tweets`. X's has more fields of a post, and calls them `post.fields`; `tweet.fields` is
 * how X's prose calls the same.
 */
export const postsOfUserQuery = z.strictObject({
  max_results: z.coerce.number().int().min(5).max(100).optional(),
  pagination_token: z.string().min(1).optional(),
  start_time: z.iso.datetime().optional(),
  end_time: z.iso.datetime().optional(),
  since_id: id.optional(),
  until_id: id.optional(),
  exclude: commaList(['replies', 'retweets']).optional(),
  'post.fields': postFields.optional(),
  'tweet.fields': tweetFields.optional(),
});

/** The query of `GET /2/users/{id}/mentions`: as above, and what is shown besides. X's knows more that can be shown. */
export const mentionsOfUserQuery = z.strictObject({
  max_results: z.coerce.number().int().min(5).max(100).optional(),
  pagination_token: z.string().min(1).optional(),
  start_time: z.iso.datetime().optional(),
  end_time: z.iso.datetime().optional(),
  since_id: id.optional(),
  until_id: id.optional(),
  expansions: commaList(['author_id', 'in_reply_to_user_id', 'referenced_posts']).optional(),
  'post.fields': postFields.optional(),
  'tweet.fields': tweetFields.optional(),
});

/** The query of `GET /2/users`. X's has fields to show; ours none. */
export const usersQuery = z.strictObject({ ids: z.string().regex(/^\d{1,19}(?:,\d{1,19}){0,99}$/) });

/** HidePostsReplyRequest: `PUT /2/tweets/{tweet_id}/hidden`. */
export const hidePostsReplyRequest = z.strictObject({ hidden: z.boolean() });

/** What is sent where nothing is asked for: no query, no body. X's takes fields to show; ours none. */
export const nothing = z.strictObject({});

/** One or more of some words, none of them twice, with commas between. */
function commaList(words: readonly string[]) {
  return z.string().refine((text) => {
    const parts = text.split(',');
    return new Set(parts).size === parts.length && parts.every((part) => words.includes(part));
  });
}
