import { recordOf, type Fields } from '../fields.ts';
import type { Session } from './session.ts';

/** What we want to know of a server: https://docs.joinmastodon.org/entities/Instance/#configuration */
const LIMITS: ReadonlySet<string> = new Set([
  'max_characters',
  'characters_reserved_per_url',
  'description_limit',
  'image_size_limit',
]);

/** The domain of the names of a server's accounts, which need not be where the server is, and its limits. */
export async function serverSays(
  ask: Session['ask'],
): Promise<{ readonly domain?: string; readonly says: Session['says'] }> {
  const server = await instance(ask);
  return { domain: [server['domain'], server['uri']].find(isDomain), says: limitsIn(server) };
}

/** What a server says of itself: https://docs.joinmastodon.org/methods/instance/ An old one knows the first form only. */
async function instance(ask: Session['ask']): Promise<Fields> {
  const { status, body } = await ask('/api/v2/instance');
  if (status < 400) return body;
  const old = await ask('/api/v1/instance');
  return old.status < 400 ? old.body : {};
}

/** The limits that a server names, by the names it gives them; `max_toot_chars` is how older ones call the first. */
function limitsIn(server: Fields): Readonly<Record<string, number>> {
  const configuration = recordOf(server['configuration']);
  const said = {
    max_characters: server['max_toot_chars'],
    ...recordOf(configuration['statuses']),
    ...recordOf(configuration['media_attachments']),
  };
  return Object.fromEntries(
    Object.entries(said)
      .map(([name, value]) => [name, Number(value)] as const)
      .filter(([name, value]) => LIMITS.has(name) && Number.isSafeInteger(value) && value > 0),
  );
}

function isDomain(value: unknown): value is string {
  return typeof value === 'string' && /^[\p{L}\p{N}.-]+(?::\d+)?$/u.test(value);
}
