/** The words that a template language writes in place of what it is given. */
export interface Written {
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly day: string;
  readonly topic: string;
  readonly path: string;
  readonly content: string;
}

/** A whole page round its content: near what our own pages are, and the same for all. */
export function pageMarkup(title: string, content: string): string {
  return `<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title} – Made-up Health News</title>
<link rel="alternate" type="application/rss+xml" title="Made-up Health News" href="/rss.xml" />
</head>
<body>
<a href="#main">Skip to main content</a>
<header><a href="/">Made-up Health News</a>
<nav aria-label="Menu"><ul><li><a href="/">Home</a></li><li><a href="/news/">News</a></li><li><a href="/rss.xml">RSS</a></li></ul></nav>
</header>
<main id="main">
${content}
</main>
<footer><p>Made-up public information team: 01632 960 101, Monday to Friday, 9am to 5pm</p></footer>
</body>
</html>
`;
}

/** The page of an item. */
export function itemMarkup({ title, summary, date, day, topic, content }: Written): string {
  return `<article>
<h1>${title}</h1>
<p class="summary">${summary}</p>
<p><time datetime=${date}>${day}</time> · <a href=${topic}>Topic</a></p>
${content}
</article>`;
}

/** An item in a list. */
export function lineMarkup({ title, summary, day, path }: Written): string {
  return `<li><h2><a href=${path}>${title}</a></h2><p>${summary}</p><p>${day}</p></li>`;
}

/** An item in RSS. */
export function rssItem({ title, summary, date, path, content }: Written): string {
  return `<item><title>${title}</title><link>${path}</link><guid>${path}</guid><pubDate>${date}</pubDate><description>${summary}</description><content>${content}</content></item>`;
}

/** RSS round its items. */
export function rssMarkup(items: string): string {
  return `<rss version="2.0"><channel><title>Made-up Health News</title><link>https://news.made.example/</link><description>News</description>${items}</channel></rss>
`;
}
