import { z } from 'zod';
import { contrast } from './contrast.ts';
import { hubIdFaults } from './hub-ids.ts';
import { LANGUAGE_CODE } from './language-code.ts';
import { slugOf } from './slug.ts';

/** Words an item can be: its own fields, page and card band depend on it. */
export const KINDS = [
  'news',
  'notice',
  'alert',
  'event',
  'consultation',
  'story',
  'you-said-we-did',
] as const;
export type Kind = (typeof KINDS)[number];

const text = (about: string) =>
  z
    .string({
      error: `This must be text. | Write ${about}, in quotation marks if it holds a colon or only digits.`,
    })
    .trim()
    .min(1, `This is empty. | Write ${about}, or take the line out.`);

const slug = z
  .string({
    error: 'This must be text. | Write a name in lower-case letters, as in "flu-clinics".',
  })
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: ({ input }) =>
      `"${String(input)}" cannot be part of an address. | ${slugAdvice(slugOf(String(input)))}`,
  });

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'This is not a web address. | Write it in full, beginning with "https://".',
});

const date = z.iso.date({ error: 'This is not a date. | Write it as year-month-day, as in 2026-11-22.' });

const TAG_ADVICE = 'Write a domain you hold and a date you held it, as in "news.example.org,2026".';

const colour = z
  .string()
  .regex(
    /^#[0-9a-f]{6}$/i,
    'This is not a colour. | Write six hexadecimal digits after "#", as in "#005eb8".',
  );

const dark = (ratio: number) =>
  colour.refine(
    (value) => contrast(value, '#ffffff') >= ratio,
    `White text cannot be read on this colour. | Choose a darker one: the contrast with white must be at least ${ratio} to 1.`,
  );

const named = z.strictObject({
  id: slug.describe('Used in addresses; never change it once items use it.'),
  name: text('its name').describe('As residents say it.'),
});

const contact = z.strictObject({
  name: text('the name of the team').describe('The team, not a person.'),
  email: z
    .email({ error: 'This is not an email address. | Write one, as in "news@example.org".' })
    .optional(),
  phone: text('a phone number').optional().describe('Spaced as it is read out: 01632 960 001.'),
  post: z.array(text('a line of the address')).optional().describe('One line of the address each.'),
  hours: text('when somebody answers').optional().describe('When somebody answers.'),
});

const account = z.strictObject({
  id: slug.describe('The name of the account here, in the ledger and in settings. Never change it.'),
  network: text('the network, as in "bluesky"').describe('Which network it is on.'),
  url: webAddress.describe("The account's public page."),
  connected: date.describe('The day it was connected: nothing published before is ever posted to it.'),
  enabled: z.boolean({ error: 'This must be true or false. | Write "true" or "false".' }).default(true),
  topics: z.array(slug).optional().describe('Only items with one of these topics. All, when left out.'),
  places: z.array(slug).optional().describe('Only items with one of these places. All, when left out.'),
  kinds: z
    .array(z.enum(KINDS, { error: `This is not a kind of item. | The kinds are: ${KINDS.join(', ')}.` }))
    .optional()
    .describe('Only these kinds of item. All, when left out.'),
});

const count = (about: string) =>
  z
    .int({ error: `This must be a whole number. | Write ${about}.` })
    .min(1, `This is too small. | Write ${about}.`);

const posting = z.strictObject({
  pause: z
    .strictObject({ reason: text('why posting stops').describe('Shown whenever posting is held.') })
    .optional()
    .describe('While this stands, nothing is posted anywhere.'),
  perHour: count('how many posts an account may make in any 60 minutes, as in 4')
    .default(4)
    .describe('New posts an account may make in any 60 minutes.'),
  lateDays: count('after how many days an item is too old to post, as in 3')
    .default(3)
    .describe('An item older than this many days is never posted.'),
});

/** What `hub.yaml` may hold. Every field is described for the person who fills it in. */
export const hubSchema = z
  .strictObject({
    name: text('the name of the organisation').describe('The organisation.'),
    title: text('the name of the news hub').describe('The name of the hub, in the masthead and feeds.'),
    strapline: text('what the hub is for, in one line').describe('One line under the title.'),
    site: webAddress
      .refine(
        (url) => !/[?#@]/.test(url),
        'An address of a site has no "?", "#" or "@". | Take that part out.',
      )
      .refine(
        (url) => /^https?:\/\/[^/]+(\/[a-z0-9][a-z0-9._~-]*)*\/?$/i.test(url),
        'The path of this address cannot be used. | Write it with letters, digits, hyphens and single slashes, as in "https://example.org/news".',
      )
      .transform((url) => url.replace(/\/+$/, ''))
      .describe('Where the hub is published. A path in it is the base path: https://example.org/news.'),
    tag: z
      .string({ error: `This must be text. | ${TAG_ADVICE}` })
      .regex(/^[a-z0-9.-]+,\d{4}(-\d\d){0,2}$/, `This is not the authority of a tag address. | ${TAG_ADVICE}`)
      .describe('Part of every feed id. Written once and never changed, not even when the domain changes.'),
    language: text('a language code, as in "en-GB"')
      .regex(LANGUAGE_CODE, 'This is not a language code. | Write one, as in "en-GB" or "cy".')
      .default('en-GB')
      .describe('The language of the hub.'),
    timeZone: z
      .string()
      .refine(isTimeZone, 'This is not a time zone. | Write one by its place, as in "Europe/London".')
      .default('Europe/London')
      .describe('The zone in which all times of the hub are written.'),
    places: z.array(named).default([]).describe('The places that items are about.'),
    topics: z.array(named).default([]).describe('The subjects that items are about.'),
    contacts: z
      .strictObject({
        public: contact.describe('For residents. On every page.'),
        media: contact.optional().describe('For journalists only.'),
        outOfHours: contact.optional().describe('For journalists, when the office is closed.'),
      })
      .describe('Whom to ask.'),
    accounts: z.array(account).default([]).describe('The social accounts of the organisation.'),
    posting: posting.prefault({}).describe('When posts may go out.'),
    webSubHub: webAddress
      .optional()
      .describe('A WebSub hub, which carries new items to subscribers; feeds name it.'),
    colours: z
      .strictObject({
        brand: dark(4.5).default('#005eb8').describe('Header and links.'),
        dark: dark(7).default('#003087').describe('Cards.'),
      })
      .prefault({})
      .describe('Two colours on which white text can be read.'),
    logo: z
      .strictObject({
        file: text('the file, as in "logo.svg"').describe("A picture in the hub's own public folder."),
        alt: text('the name that the logo shows').describe('The name that the logo shows.'),
      })
      .optional()
      .describe('Shown in the header in place of the name. Only a logo you may use.'),
    font: z
      .enum(['arial', 'frutiger'], { error: 'This is not a font we know. | Write "arial" or "frutiger".' })
      .default('arial')
      .describe(
        'Frutiger only for an organisation that holds the NHS licence; its files go in public/fonts.',
      ),
    demo: z
      .boolean()
      .default(false)
      .describe('Says "demonstration" on every page, and never posts to a real network.'),
    repository: z
      .enum(['public', 'private'], {
        error: 'This must be "public" or "private". | Say who can read this repository.',
      })
      .describe(
        'Who can read the repository. In a public one an embargoed item is not secret, and check says so.',
      ),
  })
  .superRefine((hub, context) => {
    for (const { path, what, instead } of hubIdFaults(hub)) {
      context.addIssue({ code: 'custom', path: [...path], message: `${what} | ${instead}` });
    }
  });

/** A hub as everything but the reader of `hub.yaml` sees it. */
export type Hub = Readonly<z.output<typeof hubSchema>>;
export type Account = Hub['accounts'][number];
export type Contact = Hub['contacts']['public'];

/** The path under which the site is published, with a slash at both ends: `/` or `/hub/`. */
export function basePath(hub: Pick<Hub, 'site'>): string {
  const { pathname } = new URL(hub.site);
  return pathname.endsWith('/') ? pathname : `${pathname}/`;
}

/** The full address of a path of the site: `/news/x/` → `https://example.org/hub/news/x/`. */
export function fullUrl(hub: Pick<Hub, 'site'>, path: string): string {
  return `${hub.site}${path}`;
}

/** A path of the site with the base path before it, for links in pages: `/news/x/` → `/hub/news/x/`. */
export function sitePath(hub: Pick<Hub, 'site'>, path: string): string {
  return `${basePath(hub).slice(0, -1)}${path}`;
}

function slugAdvice(suggestion: string): string {
  return /^[a-z]/.test(suggestion)
    ? `Write "${suggestion}".`
    : 'Use lower-case letters, digits and single hyphens, beginning with a letter.';
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
