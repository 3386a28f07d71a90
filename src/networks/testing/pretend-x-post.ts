import twitterText from 'twitter-text';

/** A post on the pretend X. */
export interface PretendXPost {
  readonly id: string;
  /** As it was sent. */
  readonly text: string;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  /** The alt texts of its pictures, empty where one has none. */
  readonly alts: readonly string[];
  /** What it is a post of, in X's words, when it is not the account's own: excluded where that is asked for. */
  readonly kind?: 'replies' | 'retweets';
  /** The post that it answers, in which conversation, and whom that names. */
  readonly answers?: { readonly id: string; readonly conversation: string; readonly author: string };
}

/** A text as X weighs it, by X's own counting, and whether it may be posted. */
export function pretendWeight(text: string): { readonly weight: number; readonly valid: boolean } {
  const { weightedLength, valid } = twitterText.parseTweet(text);
  return { weight: weightedLength, valid };
}

/** Whether X makes a link of anything in a text: then a post costs more. */
export function hasPretendLink(text: string): boolean {
  return twitterText.extractUrls(text.normalize('NFC')).length > 0;
}

/** A post as the interface shows it: short links in its text, what is behind them beside it, and three signs as HTML has them. */
export function shownOnX(post: PretendXPost, fields: readonly string[]): object {
  const { id, createdAt, alts, answers } = post;
  const { text, urls } = withShortLinks(post);
  const picture = `https://t.co/P${id.slice(-6)}`;
  const pictures = alts.map(() => ({
    start: text.length + 1,
    end: text.length + 1 + picture.length,
    url: picture,
    expanded_url: `https://x.com/brackenshire/status/${id}/photo/1`,
    display_url: 'pic.x.com/P',
    media_key: '3_1',
  }));
  return {
    id,
    edit_history_tweet_ids: [id],
    text: escapeSigns(alts.length > 0 ? `${text} ${picture}` : text),
    ...(fields.includes('created_at') && { created_at: new Date(createdAt).toISOString() }),
    ...(fields.includes('entities') && {
      entities: { urls: [...urls, ...pictures], ...(answers && { mentions: [{ id: answers.author }] }) },
    }),
    ...(answers && fields.includes('conversation_id') && { conversation_id: answers.conversation }),
    ...(answers &&
      fields.includes('referenced_tweets') && {
        referenced_tweets: [{ type: 'replied_to', id: answers.id }],
      }),
  };
}

/** A text with X's short links in place of its own, and what is behind them. */
export function withShortLinks({ id, text: sent }: Pick<PretendXPost, 'id' | 'text'>): {
  readonly text: string;
  readonly urls: readonly object[];
} {
  const found = twitterText.extractUrlsWithIndices(sent.normalize('NFC'));
  let text = '';
  let from = 0;
  const urls = found.map(({ url, indices: [start, end] }, place) => {
    const short = `https://t.co/L${id.slice(-6)}${place}`;
    text += sent.normalize('NFC').slice(from, start) + short;
    from = end;
    return {
      start: text.length - short.length,
      end: text.length,
      url: short,
      expanded_url: /^https?:/i.test(url) ? url : `http://${url}`,
      display_url: url.replace(/^https?:\/\//i, ''),
    };
  });
  return { text: text + sent.normalize('NFC').slice(from), urls };
}

function escapeSigns(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
