import type { APIRoute, GetStaticPaths } from 'astro';
import { headersText } from '../hosting/headers.ts';
import { redirectsText } from '../hosting/redirects-text.ts';
import { wellKnownFiles } from '../feeds/well-known.ts';
import { hub, now } from '../items.ts';
import { siteRedirects } from '../page-data/redirects.ts';

/** What hosts are told. A file of this folder that begins with "_" would be no page. */
export const getStaticPaths = (async () => [
  {
    params: { host: '_headers' },
    props: { text: headersText(wellKnownFiles(hub, now).map(({ name }) => name)) },
  },
  { params: { host: '_redirects' }, props: { text: redirectsText(hub, await siteRedirects()) } },
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
