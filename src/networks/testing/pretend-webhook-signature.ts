import { createHmac } from 'node:crypto';

/** By how much a timestamp may differ from the clock, in seconds, as the libraries of https://www.standardwebhooks.com have it. */
const TOLERANCE = 5 * 60;

/**
 * What is wrong with how a message is signed; nothing when it is right. Reckoned as those libraries do, over bytes.
 * @param clockMs milliseconds since 1970.
 */
export function faultOfSignature(
  headers: Headers,
  text: string,
  secret: string,
  clockMs: number,
): string | undefined {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map(
    (name) => headers.get(`webhook-${name}`) ?? '',
  );
  if (!headers.get('content-type')?.startsWith('application/json')) return 'The content is not JSON.';
  if (!id || !timestamp || !signatures) return 'Missing required headers';
  if (!/^[^.\s]{1,255}$/.test(id)) return 'Invalid id';
  if (!/^\d{10}$/.test(timestamp)) return 'Invalid timestamp';
  if (Math.abs(clockMs / 1000 - Number(timestamp)) > TOLERANCE) return 'Message timestamp too old or too new';
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(text)]);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return signatures.split(' ').includes(expected) ? undefined : `No matching signature found for ${secret}`;
}
