import { createHmac } from 'node:crypto';

/** What the pretend X knows of who may call it. */
export interface PretendKeys {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

/** How far a call's time may be from the server's, in seconds. */
const CLOCKS_APART = 300;

/**
 * Reads the signatures of calls by RFC 5849, section 3, from the bytes of the request and without our own signing.
 * @returns what is wrong with a call, in words; nothing when it is signed as it must be.
 */
export function pretendSignatures(
  keys: PretendKeys,
  clock: () => number,
): (request: Request) => string | undefined {
  const seen = new Set<string>();
  return (request) => {
    const header = request.headers.get('authorization') ?? '';
    if (!header.startsWith('OAuth ')) return 'There is no OAuth in it.';
    const own = new Map(
      [...header.slice(6).matchAll(/([a-z_]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        decodeURIComponent(value),
      ]),
    );
    const { oauth_signature: signature, ...said } = Object.fromEntries(own);
    const once = `${said['oauth_timestamp']} ${said['oauth_nonce']}`;
    const apart = Math.abs(clock() / 1000 - Number(said['oauth_timestamp']));
    const wrong = [
      said['oauth_consumer_key'] !== keys.apiKey && 'It is not of an app we know.',
      said['oauth_token'] !== keys.accessToken && 'It is not of an account we know.',
      said['oauth_signature_method'] !== 'HMAC-SHA1' && 'It is signed by another method.',
      said['oauth_version'] !== '1.0' && 'It is of another version.',
      !(apart <= CLOCKS_APART) && 'Its time is not now.',
      !said['oauth_nonce'] && 'It has no nonce.',
      seen.has(once) && 'It was sent before.',
      signature !== signed(request, said, keys) && 'It is signed by somebody else.',
    ].find((fault) => fault !== false);
    seen.add(once);
    return wrong;
  };
}

function signed(
  { method, url }: Request,
  said: Readonly<Record<string, string>>,
  { apiSecret, accessSecret }: PretendKeys,
): string {
  const [address = '', query = ''] = url.split('?');
  const asked = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
  const pairs = [
    ...asked.map(([name = '', value = '']) => [plain(name), plain(value)]),
    ...Object.entries(said),
  ].map(([name = '', value = '']) => ({ name: percent(name), value: percent(value) }));
  const sorted = pairs.toSorted((one, other) =>
    Buffer.compare(Buffer.from(`${one.name}\n${one.value}`), Buffer.from(`${other.name}\n${other.value}`)),
  );
  const parameters = sorted.map(({ name, value }) => `${name}=${value}`).join('&');
  const base = `${method}&${percent(address)}&${percent(parameters)}`;
  const key = `${percent(apiSecret)}&${percent(accessSecret)}`;
  return createHmac('sha1', key).update(base, 'ascii').digest('base64');
}

function plain(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** Byte by byte: letters, digits and `-._~` as they are, all others as `%2C`. */
function percent(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9._~-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
