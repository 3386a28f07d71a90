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

/** The id of an account on another server, by its name there. */
export function idOfStranger(name: string): string {
  return `2${[...name].map((letter) => String(letter.codePointAt(0)).padStart(3, '0')).join('')}`.slice(
    0,
    18,
  );
}

/**
 * The account of the pretend server, or one of another: https://docs.joinmastodon.org/entities/Account/
 * @param stranger its name on that server.
 */
export function shownAccount(stranger?: string): object {
  const { id, username, origin } = PRETEND_MASTODON;
  const own = { id, username, acct: username, display_name: 'Brackenshire', url: `${origin}/@${username}` };
  const others = stranger !== undefined && {
    id: idOfStranger(stranger),
    username: stranger,
    acct: `${stranger}@elsewhere.example`,
    display_name: stranger,
    url: `https://elsewhere.example/@${stranger}`,
  };
  return {
    ...own,
    ...others,
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
