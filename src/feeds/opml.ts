import { fullUrl, type Hub } from '../hub/hub.ts';
import { xmlSafe } from '../news/text.ts';
import { feedPath, hubScope, kindScopes, placeScopes, topicScopes, type Scope } from './scope.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/**
 * All feeds of a hub as OPML 2.0, which a feed reader takes in one go: the whole hub, then kinds of news, topics and places.
 * Each once, as RSS: a reader would subscribe to every format that stood here.
 */
export function feedsOpml(hub: Hub): string {
  return [
    XML_DECLARATION,
    '<opml version="2.0">',
    `<head><title>${text(`Feeds of ${hub.title}`)}</title></head>`,
    '<body>',
    feedOutline(hubScope(hub), hub),
    ...group('Kinds of news', kindScopes(hub), hub),
    ...group('Topics', topicScopes(hub), hub),
    ...group('Places', placeScopes(hub), hub),
    '</body>',
    '</opml>',
    '',
  ].join('\n');
}

function group(name: string, scopes: readonly Scope[], hub: Hub): readonly string[] {
  if (scopes.length === 0) return [];
  return [`<outline text="${name}">`, ...scopes.map((scope) => feedOutline(scope, hub)), '</outline>'];
}

function feedOutline(scope: Scope, hub: Hub): string {
  const title = text(scope.title);
  const home = text(fullUrl(hub, scope.standing ? scope.path : '/'));
  const feed = text(fullUrl(hub, feedPath(scope, 'rss')));
  return `<outline type="rss" text="${title}" title="${title}" xmlUrl="${feed}" htmlUrl="${home}"/>`;
}

function text(plain: string): string {
  return escapeXml(xmlSafe(plain));
}
