import { createHash } from 'node:crypto';
import type { Media } from '../post.ts';

/** A form with a file, as it goes over the line. */
export interface Multipart {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The value of `Content-Type`. */
  readonly type: string;
}

/**
 * A form with a picture: https://www.rfc-editor.org/rfc/rfc7578 `FormData` would write each line end of a text as two
 * characters (https://html.spec.whatwg.org/#multipart-form-data), of which a caption with many could become too long.
 * @param named what the picture's field is called.
 */
export function multipart(
  fields: Readonly<Record<string, string>>,
  named: string,
  { bytes, type }: Media,
): Multipart {
  const boundary = `freesheet-${createHash('sha256').update(JSON.stringify(fields)).update(bytes).digest('hex')}`;
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}`;
  const texts = Object.entries(fields).map(
    ([name, value]) => `${part(`name="${name}"`)}\r\n\r\n${value}\r\n`,
  );
  const file = part(`name="${named}"; filename="picture.${type.split('/')[1]}"`);
  const before = `${texts.join('')}${file}\r\nContent-Type: ${type}\r\n\r\n`;
  const all = [Buffer.from(before), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)];
  return { body: Uint8Array.from(Buffer.concat(all)), type: `multipart/form-data; boundary=${boundary}` };
}
