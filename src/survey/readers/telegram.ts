import { postDate } from '../post-date.ts';
import { get, nonsense, webAddress, type Found, type Reader } from './reader.ts';

/** The name of a public channel: https://core.telegram.org/method/channels.checkUsername */
const NAME = /^[a-z]\w{3,31}$/i;

/** Each post of the page has its own, as has nothing else on it. */
const TIME = /<time\b[^<>]{0,200}?\bdatetime="([^"<>]{1,40})"/gi;

/** Posts of a public Telegram channel, from its public page. */
export const telegram: Reader = {
  account: (text) => {
    const url = webAddress(text);
    const isThere = url && /^(t|telegram)\.me$/.test(url.host);
    const path = isThere ? /^\/(?:s\/)?([^/]+)\/?$/.exec(url.pathname)?.[1] : '';
    const name = (url ? (path ?? '') : text).replace(/^@/, '');
    return NAME.test(name) && name !== 'joinchat'
      ? { key: name.toLowerCase(), url: `https://t.me/${name}` }
      : undefined;
  },
  asks: (key) => `https://t.me/s/${key}`,
  read: async (key, reading): Promise<Found> => {
    const url = telegram.asks(key) ?? '';
    const got = await get(reading, url, 'text/html');
    if ('kind' in got) return got;
    const isPage = got.status === 200 && new URL(got.url).pathname.toLowerCase().startsWith('/s/');
    if (!isPage) return { kind: 'not read', why: 'Telegram shows no public page of a channel of that name.' };
    const at = [...got.text.matchAll(TIME)].flatMap(([, time = '']) => postDate(time) ?? []);
    if (at.length > 0) return { kind: 'posts', at };
    return got.text.includes('tgme_channel_info') ? { kind: 'no posts' } : nonsense(url);
  },
};
