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

/** How a post is brought in line when its item is corrected. */
export const CORRECTIONS = ['edit', 'repost', 'reply', 'none'] as const;

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
  correct: z
    .enum(CORRECTIONS, {
      error: `This is not a way to correct a post. | The ways are: ${CORRECTIONS.join(', ')}.`,
    })
    .optional()
    .describe(
      'How a post is corrected: edit it, delete it and post anew (repost), answer it (reply), or leave it (none). The best way that the network has, when left out.',
    ),
  tokenEnds: date
    .optional()
    .describe(
      'The day on which its password or token ends, where the network cannot say. You are warned in time.',
    ),
});

const count = (about: string) =>
  z
    .int({ error: `This must be a whole number. | Write ${about}.` })
    .min(1, `This is too small. | Write ${about}.`);

const wallTime = z
  .string({ error: 'This must be a date. | Write "2026-11-22" or "2026-11-22 09:00".' })
  .regex(
    /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/,
    'This is not a date or a time. | Write "2026-11-22" or "2026-11-22 09:00".',
  );

const clockTime = z
  .string({ error: 'This must be a time. | Write it as the clock shows it, as in "20:00".' })
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    'This is not a time of day. | Write it with two digits each, as in "07:00" or "20:00".',
  );

const pause = z.strictObject({
  reason: text('why posting stops').describe('Shown whenever posting is held.'),
  from: wallTime.optional().describe('When it begins. At once, when left out.'),
  until: wallTime
    .optional()
    .describe('When it ends: a day counts to its end. When you take it out, if left out.'),
  accounts: z.array(slug).optional().describe('Only these accounts. All, when left out.'),
  topics: z.array(slug).optional().describe('Only items with one of these topics. All, when left out.'),
  kinds: z
    .array(z.enum(KINDS, { error: `This is not a kind of item. | The kinds are: ${KINDS.join(', ')}.` }))
    .optional()
    .describe('Only these kinds of item. All, when left out.'),
});

/** One pause, or a list of them, → a list. Faults keep the place that staff wrote. */
const pauses = z.unknown().transform((value, context): z.output<typeof pause>[] => {
  const read = (Array.isArray(value) ? z.array(pause) : pause.transform((one) => [one])).safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    context.issues.push({ code: 'custom', path: [...path], message, input: value });
  }
  return z.NEVER;
});

const posting = z.strictObject({
  pause: pauses
    .prefault([])
    .describe('While one of these stands, nothing that it names is posted. Alerts and essential items go.'),
  quiet: z
    .strictObject({
      from: clockTime.describe('When they begin, as in "20:00".'),
      until: clockTime.describe('When they end, as in "07:00".'),
    })
    .refine(({ from, until }) => from !== until, {
      path: ['until'],
      error: 'The quiet hours begin and end at the same time. | Correct one of them, or take both out.',
    })
    .optional()
    .describe('Hours of the day in which nothing new is posted. Alerts go.'),
  spacing: count('how many minutes must pass between two new posts of an account, as in 30')
    .optional()
    .describe('Minutes between two new posts of an account.'),
  alertsPerHour: count('how many alerts an account may post in any 60 minutes, as in 12')
    .default(12)
    .describe('Alerts an account may post in any 60 minutes; they do not count towards perHour.'),
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
    summary: z
      .strictObject({
        email: z
          .array(z.email({ error: 'This is not an email address. | Write one, as in "news@example.org".' }))
          .default([])
          .describe('Who gets it by email. The way to send is the setting SMTP_URL.'),
        from: z
          .email({ error: 'This is not an email address. | Write one, as in "news@example.org".' })
          .optional()
          .describe('The address it comes from. The public contact, when left out.'),
        webhook: z
          .enum(['teams', 'slack'], { error: 'This is not a webhook we know. | Write "teams" or "slack".' })
          .optional()
          .describe(
            'Where else it goes. The address itself is a secret: give it as the setting SUMMARY_WEBHOOK.',
          ),
        at: clockTime.default('08:00').describe('When it goes each morning.'),
      })
      .optional()
      .describe('Who is told each morning, and after every failure, what was posted and what was not.'),
    webmentions: z
      .boolean({ error: 'This must be true or false. | Write "true" or "false".' })
      .default(true)
      .describe('Whether sites that an item links to are told of it, if they ask for that.'),
    indexNow: z
      .string()
      .regex(
        /^[a-zA-Z0-9-]{8,128}$/,
        'This is not an IndexNow key. | Use 8 to 128 letters, digits and hyphens.',
      )
      .optional()
      .describe('A key for IndexNow, which tells search engines of new and withdrawn items. It is public.'),
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
