/** A page of a channel, as https://t.me/s/… shows it. */
export function telegramPage(...times: readonly string[]): string {
  const message = (time: string): string => `<div class="tgme_widget_message_wrap js-widget_message_wrap">
<div class="tgme_widget_message_text js-message_text" dir="auto">Flu clinic on &lt;time datetime="2030-01-01"&gt;</div>
<time class="message_video_duration js-message_video_duration">0:42</time>
<span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/millmere/55"><time datetime="${time}" class="time">09:00</time></a></span>
</div>`;
  return `<!DOCTYPE html><html><head><title>Millmere – Telegram</title></head><body class="widget_frame_base">
<div class="tgme_channel_info"><div class="tgme_channel_info_header_title"><span dir="auto">Millmere</span></div></div>
<section class="tgme_channel_history js-message_history">${times.map(message).join('\n')}</section></body></html>`;
}

/** A feed of RSS 2.0, made anew today, with an item for each date. */
export function rss(...dates: readonly string[]): string {
  const item = (date: string): string =>
    `<item><title><![CDATA[News & <b>more</b>]]></title><link>https://www.millmere.example/a/</link><pubDate>${date}</pubDate></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Millmere</title><lastBuildDate>Sun, 22 Nov 2026 11:59:00 +0000</lastBuildDate><pubDate>Sun, 22 Nov 2026 11:59:00 +0000</pubDate>
${dates.map(item).join('\n')}
</channel></rss>`;
}

/** A feed of Atom, changed today, with an entry for each date. */
export function atom(...dates: readonly string[]): string {
  const entry = (date: string): string =>
    `<entry><id>yt:video:x</id><title>Film</title><published>${date}</published><updated>2026-11-22T09:00:00+00:00</updated></entry>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">
<title>Millmere</title><published>2012-02-01T10:00:00+00:00</published><updated>2026-11-22T10:00:00Z</updated>
${dates.map(entry).join('\n')}
</feed>`;
}

/** One line of what Bluesky answers with. */
export function skeet(indexedAt: string, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    post: {
      uri: 'at://did:plc:abcd/app.bsky.feed.post/3k',
      author: { did: 'did:plc:abcd', handle: 'millmere.example', labels: [] },
      record: { $type: 'app.bsky.feed.post', text: 'Flu clinic', createdAt: indexedAt },
      indexedAt,
    },
    ...more,
  };
}

/** JSON as a server sends it. */
export function jsonAnswer(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}
