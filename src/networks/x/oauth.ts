import { createHmac } from 'node:crypto';

/** The four values of OAuth 1.0a: of the app, and of the account that lets it post. */
export interface Keys {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

/** A call that is to be signed. */
export interface Signed {
  readonly method: string;
  readonly url: string;
  /** What is sent as `application/x-www-form-urlencoded`. JSON and multipart bodies are no part of a signature. */
  readonly form?: Readonly<Record<string, string>>;
}

/**
 * The `Authorization` of a call: https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1
 * @param once a text that no other call has in the same second.
 * @param seconds since 1970.
 */
export function authorization(keys: Keys, call: Signed, once: string, seconds: number): string {
  const own = {
    oauth_consumer_key: keys.apiKey,
    oauth_nonce: once,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(seconds),
    oauth_token: keys.accessToken,
    oauth_version: '1.0',
  };
  const signature = signatureOf(keys, call, own);
  const parts = Object.entries({ ...own, oauth_signature: signature });
  return `OAuth ${parts.map(([name, value]) => `${name}="${escaped(value)}"`).join(', ')}`;
}

/** The signature of a call, HMAC-SHA1 in Base64: https://www.rfc-editor.org/rfc/rfc5849#section-3.4 @param own the parameters of OAuth. */
export function signatureOf(
  { apiSecret, accessSecret }: Pick<Keys, 'apiSecret' | 'accessSecret'>,
  { method, url, form = {} }: Signed,
  own: Readonly<Record<string, string>>,
): string {
  const { origin, pathname, searchParams } = new URL(url);
  const parameters = [...searchParams, ...Object.entries(form), ...Object.entries(own)]
    .map(([name, value]) => [escaped(name), escaped(value)] as const)
    .toSorted(([name, value], [other, its]) => order(name, other) || order(value, its))
    .map((pair) => pair.join('='));
  const base = [method, `${origin}${pathname}`, parameters.join('&')].map(escaped).join('&');
  return createHmac('sha1', `${escaped(apiSecret)}&${escaped(accessSecret)}`)
    .update(base)
    .digest('base64');
}

/** As https://www.rfc-editor.org/rfc/rfc5849#section-3.6 writes it: everything but letters, digits and `-._~`. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** By bytes: what is escaped is ASCII. */
function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
