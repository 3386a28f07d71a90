import type { APIRoute, GetStaticPaths } from 'astro';
import { wellKnownFiles } from '../../feeds/well-known.ts';
import { hub, now } from '../../items.ts';

export const getStaticPaths = (() =>
  wellKnownFiles(hub, now).map(({ name, text }) => ({
    params: { file: name },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
