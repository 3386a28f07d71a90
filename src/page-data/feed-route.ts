import type { APIRoute, GetStaticPaths } from 'astro';
import { atomFeed } from '../feeds/atom.ts';
import { jsonFeed } from '../feeds/json.ts';
import { feedModel, type FeedModel } from '../feeds/model.ts';
import { rssFeed } from '../feeds/rss.ts';
import { hubScope, type FeedFormat, type Scope } from '../feeds/scope.ts';
import { feedHtml } from '../item-html.ts';
import { hub, items, now } from '../items.ts';
import { siteCard, sitePicture } from './item-pictures.ts';

const WRITERS: Readonly<Record<FeedFormat, (feed: FeedModel) => string | Promise<string>>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};

/** Answers with the feed of the scope in the route's props, else of the one given here: the whole hub when left out. */
export function feedRoute(format: FeedFormat, usual = hubScope(hub)): APIRoute<{ scope?: Scope }> {
  return async ({ props }) => {
    const feed = await feedModel({
      hub,
      scope: props.scope ?? usual,
      now,
      items: await items(),
      html: feedHtml,
      card: siteCard,
      picture: sitePicture,
    });
    return new Response(await WRITERS[format](feed));
  };
}

/** One path for each scope, named by the last part of its address: `thornby` of `/places/thornby/`. */
export function scopePaths(param: string, scopes: readonly Scope[]): GetStaticPaths {
  return () =>
    scopes.map((scope) => ({ params: { [param]: scope.path.split('/').at(-2) }, props: { scope } }));
}
