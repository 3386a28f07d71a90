import { graphemes } from '../graphemes.ts';
import type { Limits } from '../network.ts';

/** What a server of the network holds itself to unless it says otherwise: https://docs.joinmastodon.org/user/posting/ */
const USUAL = { max_characters: 500, characters_reserved_per_url: 23 } as const;

/** Everything in brackets, which may hold one more pair, as an address may. */
const IN_BRACKETS = String.raw`\((?:[^\s<>()?]+|[^\s<>()?]*\([^\s<>()?]+\)[^\s<>()?]*)\)`;

const HOST = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|\p{L}{2,})`;

/**
 * An address with its protocol, and somebody's name with or without a server, as the server finds them in a text:
 * config/initializers/twitter_regex.rb and app/models/account.rb (`MENTION_RE`) of mastodon/mastodon.
 */
const COUNTED = new RegExp(
  [
    String.raw`(?<![a-z0-9@＠$#＃])https?://${HOST}(?![\p{L}\p{N}@+-])(?::\d+)?`,
    String.raw`(?:/(?:[^\s<>()?]|${IN_BRACKETS})*(?<![!*"'「」;:=,.$%[\]~&|@]))?`,
    String.raw`(?:\?[a-z0-9!?*'();:&=+$/%#[\]_.,~|@^\u{A0}-\u{10FFFD}-]*[a-z0-9_&=#/\u{A0}-\u{10FFFD}-])?`,
    String.raw`|(?<![=/\p{L}\p{M}\p{N}\p{Pc}])(?<name>@[a-z0-9_]+(?:[a-z0-9_.-]+[a-z0-9_]+)?)`,
    String.raw`@[\p{L}\p{M}\p{N}\p{Pc}]+(?:[.-]+[\p{L}\p{M}\p{N}\p{Pc}]+)*`,
  ].join(''),
  'giu',
);

/**
 * The limits of one server: characters as people see them, an address counted at one length whatever it has, and
 * `@name@server` counted as `@name` (app/validators/status_length_validator.rb of mastodon/mastodon).
 * @param says of its own: `max_characters`, `characters_reserved_per_url`.
 */
export function limitsAt(says: Readonly<Record<string, number>>): Limits {
  const max = says['max_characters'] ?? USUAL.max_characters;
  const address = 'x'.repeat(says['characters_reserved_per_url'] ?? USUAL.characters_reserved_per_url);
  const counted = (text: string) =>
    text.replaceAll(COUNTED, (...found) => {
      const { name } = found.at(-1) as { readonly name?: string };
      return name ?? address;
    });
  const count = (text: string) => graphemes(counted(text));
  return {
    max,
    unit: 'characters',
    count,
    fits: (text) => count(text) <= max,
    shownLink: (url) => url,
    linkInText: true,
  };
}
