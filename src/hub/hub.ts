import { z } from 'zod';
import { account } from './account-fields.ts';
import { contrast } from './contrast.ts';
import { edition } from './edition-fields.ts';
import { feedback } from './feedback-fields.ts';
import { clockTime, contact, slug, text, webAddress } from './fields.ts';
import { helpLines } from './help-fields.ts';
import { hubIdFaults } from './hub-ids.ts';
import { inbox } from './inbox-fields.ts';
import { LANGUAGE_CODE } from './language-code.ts';
import { posting } from './posting-fields.ts';
import { redirects, security } from './address-fields.ts';

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
    help: helpLines,
    feedback: feedback.optional().describe('How residents tell the organisation what they think.'),
    edition: edition.prefault({}).describe('The weekly freesheet, on the web and on paper.'),
    security: security.optional().describe('Where a fault in the security of this site is reported.'),
    redirects: redirects,
    posting: posting.prefault({}).describe('When posts may go out.'),
    inbox: inbox.prefault({}).describe('When messages are answered, by when, and who helps.'),
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
        'Who can read the repository. In a public one an embargoed item is no secret, and check stops it.',
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

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
