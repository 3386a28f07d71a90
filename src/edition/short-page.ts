import { fullUrl, sitePath, type Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { escapeHtml } from '../news/text.ts';

/** Nothing is loaded, run or sent from a page that only leads on. */
const POLICY = "default-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * The page at an item's short address: it leads on to the item at once, by a link where a browser does not. Of a
 * withdrawn item it leads to the notice, and names no title.
 */
export function shortPage(
  { path, title, language, withdrawn }: Pick<Item, 'path' | 'title' | 'language' | 'withdrawn'>,
  hub: Pick<Hub, 'site' | 'title' | 'language'>,
): string {
  const [url, to, hubTitle] = [fullUrl(hub, path), sitePath(hub, path), hub.title].map(escapeHtml);
  const name = withdrawn ? 'What was published here' : escapeHtml(title);
  const lang = withdrawn || language === hub.language ? '' : ` lang="${escapeHtml(language)}"`;
  return `<!doctype html>
<html lang="${escapeHtml(hub.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${url}">
<title>${hubTitle}</title>
</head>
<body>
<main>
<h1>${hubTitle}</h1>
<p>Go on to: <a href="${to}"${lang}>${name}</a></p>
</main>
</body>
</html>
`;
}
