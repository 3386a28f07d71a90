import { z } from 'zod';

/** The types of parameters, by the names that the specification has for them, as they come in an address or in JSON. */
const TYPES = {
  string: z.string(),
  bool: z.boolean(),
  'unsigned int': z.union([z.int().nonnegative(), z.string().regex(/^\d+$/)]),
  'list<Object>': z.array(z.looseObject({})),
  Object: z.looseObject({}),
  pagepostcomments_filter_enum_param: z.enum(['stream', 'toplevel']),
  pagepostcomments_order_enum_param: z.enum(['chronological', 'reverse_chronological']),
  pageconversations_platform_enum_param: z.enum(['INSTAGRAM', 'MESSENGER']),
  pagemessages_messaging_type_enum_param: z.enum(['MESSAGE_TAG', 'RESPONSE', 'UPDATE', 'UTILITY']),
} as const;

type Parameters = Readonly<Record<string, keyof typeof TYPES>>;

/** What every reading call takes, in no specification: https://developers.facebook.com/docs/graph-api/guides/field-expansion and /results */
const READING = { fields: 'string', limit: 'unsigned int', after: 'string' } as const;

/**
 * The parameters of the calls that we make, restated from Facebook's own specification, v25.0: their names and types. Where we
 * send none of a call's own, it has none here.
 */
export const FACEBOOK_PARAMETERS = {
  'POST Page/feed': { message: 'string', link: 'string', published: 'bool', attached_media: 'list<Object>' },
  'POST Page/photos': { url: 'string', published: 'bool', alt_text_custom: 'string' },
  'GET Page/published_posts': { limit: 'unsigned int' },
  'POST PagePost': { message: 'string', attached_media: 'list<Object>', is_hidden: 'bool' },
  'GET PagePost': {},
  'DELETE PagePost': {},
  'POST PagePost/comments': { message: 'string' },
  'GET PagePost/comments': {
    filter: 'pagepostcomments_filter_enum_param',
    order: 'pagepostcomments_order_enum_param',
  },
  'GET Page': {},
  'GET Page/visitor_posts': {},
  'GET Page/tagged': {},
  'GET Page/conversations': { platform: 'pageconversations_platform_enum_param' },
  'POST Page/messages': {
    recipient: 'Object',
    messaging_type: 'pagemessages_messaging_type_enum_param',
    message: 'Object',
  },
  'GET UnifiedThread/messages': {},
} as const satisfies Readonly<Record<string, Parameters>>;

/** The fields that we ask of each thing, restated from there. What hangs under a thing, `attachments`, `comments`, `messages`, is a call of its own there. */
export const FACEBOOK_FIELDS = {
  Page: ['id', 'name', 'link'],
  PagePost: ['id', 'message', 'from', 'created_time', 'permalink_url', 'is_hidden'],
  Comment: ['id', 'message', 'from', 'created_time', 'permalink_url', 'parent', 'attachment', 'is_hidden'],
  UnifiedThread: ['id', 'updated_time', 'link'],
} as const;

/** What is in no specification: what a token may, and many things by their ids. */
const UNSPECIFIED = {
  'GET debug_token': { input_token: 'string' },
  'GET ids': { ids: 'string', fields: 'string' },
} as const satisfies Readonly<Record<string, Parameters>>;

/** What a call may have, and nothing else. */
export function facebookSchema(
  call: keyof typeof FACEBOOK_PARAMETERS | 'GET debug_token' | 'GET ids',
): z.ZodType {
  const own: Parameters =
    call === 'GET debug_token' || call === 'GET ids'
      ? UNSPECIFIED[call]
      : { ...READING, ...FACEBOOK_PARAMETERS[call] };
  return z.strictObject(
    Object.fromEntries(Object.entries(own).map(([name, type]) => [name, TYPES[type].optional()])),
  );
}
