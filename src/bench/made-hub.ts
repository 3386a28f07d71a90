import { slugOf, type MadeHub } from './made-head.ts';
import type { MadeFile } from './made-item.ts';
import { PLACES, TOPICS } from './made-words.ts';

/** The name that a made hub has until it is changed. */
export const HUB_NAME = 'Made-up Health and Care';

/** hub.yaml of a made hub: twelve topics, twenty places, ten accounts. */
export function madeHubYaml({ items }: Pick<MadeHub, 'items'>): MadeFile {
  const places = PLACES.map((name) => `  - { id: ${slugOf(name)}, name: ${name} }`);
  const topics = TOPICS.map(([id, name]) => `  - { id: ${id}, name: ${name} }`);
  const text = `# Made by "npm run bench". Nothing and nobody in it is real.
name: ${HUB_NAME}
title: Made-up Health News
strapline: Health and care news for a county that does not exist
site: https://news.made.example
tag: news-${items}.made.example,2026
language: en-GB
timeZone: Europe/London
repository: private
demo: true

places:
${places.join('\n')}

topics:
${topics.join('\n')}

contacts:
  public:
    name: Made-up public information team
    email: hello@made.example
    phone: 01632 960 101
    hours: Monday to Friday, 9am to 5pm, except bank holidays
  media:
    name: Made-up media team
    email: media@made.example
    phone: 01632 960 102

help:
  - name: Made-up mental health crisis line
    for: When you or somebody near you cannot cope, day or night
    phone: 01632 960 140

accounts:
${accounts().join('\n')}
`;
  return { file: 'hub.yaml', text };
}

const ADDRESSES: Readonly<Record<string, string>> = {
  bluesky: 'https://bsky.app/profile/news.made.example',
  mastodon: 'https://social.made.example/@news',
  facebook: 'https://www.facebook.com/made.example',
  instagram: 'https://www.instagram.com/made.example/',
  threads: 'https://www.threads.com/@made.example',
  x: 'https://x.com/made-example',
  linkedin: 'https://www.linkedin.com/company/made-example/',
  telegram: 'https://t.me/made_example',
  whatsapp: 'https://whatsapp.com/channel/made-example',
  nextdoor: 'https://nextdoor.co.uk/agency/made-example/',
};

/** US dollars a month: X takes money. */
const MORE: Readonly<Record<string, string>> = { x: ', link: none, budget: 5' };

function accounts(): readonly string[] {
  return Object.entries(ADDRESSES).map(
    ([network, url]) =>
      `  - { id: ${network}, network: ${network}, url: '${url}', connected: 2020-01-01${MORE[network] ?? ''} }`,
  );
}
