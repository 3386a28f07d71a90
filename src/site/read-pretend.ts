import { parseArgs } from 'node:util';
import type { Ways } from '../networks/testing/pretend-ways.ts';
import { readPort } from './read-port.ts';

export const PRETEND_HELP = `npm run pretend -- mastodon [--port <number>] [--keys <how>] [--ids <how>] [--pictures <how>]
                          [--no-link-header] [--json-only]
Serves a pretend Mastodon on this computer, port 4390, until you stop it with Ctrl-C. Nothing leaves this computer, and
the posts are forgotten at the end. In which ways it is unlike Mastodon itself:
  --keys       "an hour" (as Mastodon), "for ever", "ignored" or "repeat fails": what becomes of a second post of one key
  --ids        "text" (as Mastodon), "number" or "uuid"
  --pictures   "at once" or "later"
  --no-link-header  lists do not say where their next page is
  --json-only       the fields of forms are not read`;

/** The pretend server to serve. */
export interface Pretend {
  readonly port: number;
  readonly ways: Ways;
}

/** What `npm run pretend` was asked for, or what is wrong with it, for the person who asked. */
export function readPretend(args: readonly string[]): Pretend | { readonly wrong: string } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { ...text, default: '4390' },
      keys: { ...text, default: 'an hour' },
      ids: { ...text, default: 'text' },
      pictures: { ...text, default: 'at once' },
      'no-link-header': flag,
      'json-only': flag,
    },
  });
  const port = readPort(values.port);
  const keys = oneOf(['an hour', 'for ever', 'ignored', 'repeat fails'], values.keys);
  const ids = oneOf(['text', 'number', 'uuid'], values.ids);
  const pictures = oneOf(['at once', 'later'], values.pictures);
  if (positionals.join() !== 'mastodon') return { wrong: 'Write which network to pretend: mastodon.' };
  if (port === undefined) {
    return { wrong: `--port ${values.port} is not a port: write a number from 1 to 65535.` };
  }
  if (!keys || !ids || !pictures) return { wrong: 'There is no such way of a server.' };
  const linkHeader = !values['no-link-header'];
  return { port, ways: { keys, ids, pictures, linkHeader, forms: !values['json-only'] } };
}

function oneOf<const T extends string>(known: readonly T[], written: string): T | undefined {
  return known.find((each) => each === written);
}
