import { bluesky } from './readers/bluesky.ts';
import { feed } from './readers/feed.ts';
import { mastodon } from './readers/mastodon.ts';
import { webAddress, type Account, type Reader } from './readers/reader.ts';
import { telegram } from './readers/telegram.ts';
import { youtube } from './readers/youtube.ts';

/** A network on which bodies are looked for. */
export interface SurveyNetwork {
  /** As a survey's file names it. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  /** Other names that people write, in small letters. */
  readonly also: readonly string[];
  /** Whether people follow and answer there: a feed is none of the social networks. */
  readonly social: boolean;
  readonly account: (text: string) => Account | undefined;
  /** How an account is written, for whoever wrote it otherwise. */
  readonly write: string;
  /** Where anybody may read when an account last posted. Elsewhere a person looks. */
  readonly reader?: Reader;
}

/** Every network of a survey, in the order in which it is shown. */
export const SURVEY_NETWORKS: readonly SurveyNetwork[] = [
  closed('facebook', 'Facebook', ['facebook.com', 'fb.com'], ['fb']),
  closed('instagram', 'Instagram', ['instagram.com'], ['ig']),
  closed('x', 'X', ['x.com', 'twitter.com'], ['twitter', 'x (twitter)', 'twitter/x', 'x/twitter']),
  closed('threads', 'Threads', ['threads.net', 'threads.com']),
  closed('linkedin', 'LinkedIn', ['linkedin.com']),
  closed('nextdoor', 'Nextdoor', ['nextdoor.co.uk', 'nextdoor.com']),
  closed('whatsapp', 'WhatsApp', ['whatsapp.com', 'wa.me']),
  closed('tiktok', 'TikTok', ['tiktok.com']),
  open('bluesky', 'Bluesky', bluesky, 'https://bsky.app/profile/news.example.org', ['bsky']),
  open('mastodon', 'Mastodon', mastodon, 'https://social.example.org/@news', ['fediverse']),
  open('telegram', 'Telegram', telegram, 'https://t.me/examplenews, a public channel'),
  open('youtube', 'YouTube', youtube, 'https://www.youtube.com/channel/UC…', ['you tube']),
  {
    ...open('feed', 'Website feed', feed, 'https://www.example.org/news/rss.xml, or the page that names it', [
      'rss',
      'atom',
      'website',
      'web site',
      'json feed',
    ]),
    social: false,
  },
  {
    id: 'other',
    name: 'Another network',
    also: ['another network'],
    social: true,
    account: (text) => ({ key: text.toLowerCase(), ...(webAddress(text) && { url: text }) }),
    write: 'https://network.example/news',
  },
];

/** A network by its id or another of its names, however it is written. */
export function surveyNetwork(text: string): SurveyNetwork | undefined {
  const name = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return SURVEY_NETWORKS.find(
    (network) => network.id === name || network.name.toLowerCase() === name || network.also.includes(name),
  );
}

function open(
  id: string,
  name: string,
  reader: Reader,
  write: string,
  also: readonly string[] = [],
): SurveyNetwork {
  return { id, name, also, social: true, account: reader.account, write, reader };
}

function closed(
  id: string,
  name: string,
  hosts: readonly string[],
  also: readonly string[] = [],
): SurveyNetwork {
  return {
    id,
    name,
    also,
    social: true,
    account: (text) => accountAt(hosts, text),
    write: `https://www.${hosts[0]}/examplenews`,
  };
}

/** The address of a page at one of these hosts, or a name alone. */
function accountAt(hosts: readonly string[], text: string): Account | undefined {
  const url = webAddress(text);
  if (!url) return /^@?[\w.-]+$/.test(text) ? { key: text.replace(/^@/, '').toLowerCase() } : undefined;
  const isThere = hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  const path = `${url.pathname.replace(/\/+$/, '')}${url.search}`;
  return isThere && path !== '' ? { key: path.slice(1).toLowerCase(), url: url.href } : undefined;
}
