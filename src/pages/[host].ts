import type { APIRoute, GetStaticPaths } from 'astro';
import { toldToHosts } from '../page-data/told-to-hosts.ts';

/** Astro takes a file of this folder that begins with "_" for no page. */
export const getStaticPaths = (async () =>
  Object.entries(await toldToHosts()).map(([host, text]) => ({
    params: { host },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
