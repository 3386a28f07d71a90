import type { Page } from './page.ts';
import { startTags } from './start-tags.ts';

/** One link of a `Link` header, and its parameters: https://www.rfc-editor.org/rfc/rfc8288#section-3 */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,<>"]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]*))?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]*))/i;

/**
 * Where a page asks to be told of a mention, if it does: the first of its `Link` header, else its first `link` or `a`,
 * as https://www.w3.org/TR/webmention/#sender-discovers-receiver-webmention-endpoint has it. An empty one is the page itself.
 */
export function webmentionEndpoint({
  url,
  link,
  html,
}: Pick<Page, 'url' | 'link' | 'html'>): string | undefined {
  const found = inHeader(link) ?? inHtml(html);
  return found !== undefined && URL.canParse(found, url) ? new URL(found, url).href : undefined;
}

function inHeader(header: string): string | undefined {
  const links = [...header.matchAll(LINK)];
  return links.find(([, , parameters = '']) => {
    const [, quoted, bare] = REL.exec(parameters) ?? [];
    return isWebmention(quoted ?? bare);
  })?.[1];
}

function inHtml(html: string): string | undefined {
  for (const { name, attributes } of startTags(html)) {
    const { rel, href } = attributes;
    if (/^(link|a)$/.test(name) && href !== undefined && isWebmention(rel)) return href.trim();
  }
  return undefined;
}

function isWebmention(rel = ''): boolean {
  return rel.toLowerCase().split(/\s+/).includes('webmention');
}
