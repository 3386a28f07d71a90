import { widestPolicy } from './policy.ts';

/** Headers for the files whose path fits: `*` stands for anything. */
interface Rule {
  readonly path: string;
  readonly headers: readonly string[];
}

/** The name of each holds a hash of what is in it: it never changes. */
const FOREVER = ['Cache-Control: public, max-age=31536000, immutable'];

/** Programs read it, and must never have an old copy. */
const ANEW = ['Cache-Control: no-cache'];

const FOR_ALL_SITES = [...ANEW, 'Access-Control-Allow-Origin: *'];

const EVERYWHERE = [
  'Strict-Transport-Security: max-age=31536000',
  'X-Content-Type-Options: nosniff',
  `Content-Security-Policy: ${widestPolicy()}`,
  'X-Frame-Options: DENY',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy: same-origin',
];

const RULES: readonly Rule[] = [
  { path: '/*', headers: EVERYWHERE },
  { path: '/cards/*', headers: FOREVER },
  { path: '/pictures/*', headers: FOREVER },
  { path: '/_astro/*', headers: FOREVER },
  { path: '/items.json', headers: ANEW },
  { path: '/status.json', headers: FOR_ALL_SITES },
  { path: '/feed.json', headers: FOR_ALL_SITES },
  { path: '/rss.xml', headers: ANEW },
  { path: '/atom.xml', headers: ANEW },
  { path: '/alerts.xml', headers: ANEW },
  // Calendars are read as UTF-8 only where the host says so.
  { path: '/*.ics', headers: ['Content-Type: text/calendar; charset=utf-8'] },
];

/** Files whose names do not tell what they hold. */
const PLAIN_TEXT = ['Content-Type: text/plain; charset=utf-8'];

/**
 * The file `_headers`, which Netlify and Cloudflare Pages obey; for other hosts see docs/hosting.
 * @param wellKnown the names of the files under `/.well-known/`.
 */
export function headersText(wellKnown: readonly string[]): string {
  const rules = [
    ...RULES,
    ...wellKnown.map((name) => ({ path: `/.well-known/${name}`, headers: PLAIN_TEXT })),
  ];
  return rules
    .map(({ path, headers }) => `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`)
    .join('');
}
