/** The account of the pretend server. */
export const PRETEND_MASTODON = {
  token: 'pretend-mastodon-token',
  id: '116000000000000001',
  username: 'brackenshire',
  origin: 'https://social.example',
} as const;

/** An answer with JSON. @param numbers writes ids as bare numbers, of more digits than a number in JavaScript holds. */
export function answerWith(
  body: object,
  {
    status = 200,
    headers = {},
    numbers = false,
  }: { status?: number; headers?: HeadersInit; numbers?: boolean } = {},
): Response {
  const text = JSON.stringify(body);
  const written = numbers
    ? text.replaceAll(/"((?:in_reply_to_(?:account_)?)?id)":"(\d+)"/g, '"$1":$2')
    : text;
  return new Response(written, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

/** A no in the server's words: https://docs.joinmastodon.org/entities/Error/ */
export function refuse(status: number, error: string): Response {
  return answerWith({ error }, { status });
}

/** The account of the pretend server: https://docs.joinmastodon.org/entities/Account/ */
export function shownAccount(): object {
  const { id, username, origin } = PRETEND_MASTODON;
  return {
    id,
    username,
    acct: username,
    display_name: 'Brackenshire',
    url: `${origin}/@${username}`,
    note: '',
    locked: false,
    bot: false,
    fields: [],
    emojis: [],
    created_at: '2026-01-01T00:00:00.000Z',
    last_status_at: null,
    ...Object.fromEntries(['statuses', 'followers', 'following'].map((name) => [`${name}_count`, 0])),
  };
}

/** What the server says of itself, in its newer or its older form: https://docs.joinmastodon.org/entities/Instance/ */
export function shownInstance(version: string, maxCharacters: number): object {
  const { host } = new URL(PRETEND_MASTODON.origin);
  return {
    ...(version === 'v2' ? { domain: host } : { uri: host }),
    title: 'A pretend Mastodon',
    version: '4.4.0',
    description: '',
    languages: ['en'],
    rules: [],
    configuration: {
      statuses: {
        max_characters: maxCharacters,
        max_media_attachments: 4,
        characters_reserved_per_url: 23,
      },
      media_attachments: { description_limit: 1500, image_size_limit: 16_777_216 },
    },
  };
}
