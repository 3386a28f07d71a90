import { feedDates } from './feed-dates.ts';
import { get, nonsense, webAddress, type Found, type Reader } from './reader.ts';

const ID = /^UC[\w-]{22}$/;

/** Videos of a YouTube channel, from its feed. Its key is its id; only by that is the feed found, and no page is taken apart for it. */
export const youtube: Reader = {
  account: (text) => {
    if (ID.test(text)) return { key: text, url: `https://www.youtube.com/channel/${text}` };
    const url = webAddress(text);
    if (url && !/^((www|m)\.)?youtube\.com$/.test(url.host)) return undefined;
    const path = url ? url.pathname.replace(/\/$/, '') : `/${text}`;
    const [, id] = /^\/channel\/([^/]+)$/.exec(path) ?? [];
    const key = id ?? url?.searchParams.get('channel_id') ?? path.slice(1);
    const isName = /^(@[\w.-]{3,30}|(c|user)\/[^/]+)$/.test(key);
    if (!ID.test(key) && !isName) return undefined;
    return { key, url: `https://www.youtube.com/${isName ? '' : 'channel/'}${key}` };
  },
  asks: (key) => (ID.test(key) ? `https://www.youtube.com/feeds/videos.xml?channel_id=${key}` : undefined),
  read: async (key, reading): Promise<Found> => {
    const url = youtube.asks(key);
    if (url === undefined) {
      return {
        kind: 'not read',
        why: "YouTube's feed is found by the channel's id. Write the address with it, https://www.youtube.com/channel/UC…: on the channel's page, Share channel, Copy channel ID.",
      };
    }
    const got = await get(reading, url, 'application/atom+xml');
    if ('kind' in got) return got;
    const found = got.status === 200 ? feedDates(got.text) : undefined;
    if (!found) return nonsense(url);
    if (found.entries === 0) return { kind: 'no posts' };
    return found.at.length > 0 ? { kind: 'posts', at: found.at } : nonsense(url);
  },
};
