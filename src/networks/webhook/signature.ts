import { createHmac } from 'node:crypto';

/** The shortest key that is long enough to sign with, in bytes: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
const SHORTEST = 24;

/** What a secret begins with whose rest is the key in Base64. */
const PREFIX = 'whsec_';

/** Base64, with or without its filling at the end. */
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The key that a secret stands for: what follows `whsec_`, from Base64, or the text itself; nothing when it is too short or no Base64. */
export function keyOf(secret: string): Buffer | undefined {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : undefined;
  if (encoded !== undefined && !BASE64.test(encoded)) return undefined;
  const key = encoded === undefined ? Buffer.from(secret) : Buffer.from(encoded, 'base64');
  return key.length >= SHORTEST ? key : undefined;
}

/**
 * The headers of a signed message: https://www.standardwebhooks.com
 * @param id the same for the same message, however often it is sent.
 * @param now `2026-11-22T12:00:00Z`, the moment of this sending.
 */
export function signedHeaders(
  key: Buffer,
  id: string,
  now: string,
  body: string,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(Date.parse(now) / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
