import type { SignedIn } from '../network.ts';
import type { Post } from '../post.ts';
import { asFetch } from './as-fetch.ts';
import { IDENTITY, MEDIA, post } from './bench.ts';
import { pretendX, type PretendX } from './pretend-x.ts';
import { fetchFor, signInFor } from './pretend.ts';

/** Signs in at a pretend X that answers some calls with something else. */
export async function signInAtX(
  instead: Readonly<Record<string, () => Response | undefined>> = {},
  server: PretendX = pretendX(),
): Promise<{ readonly server: PretendX; readonly us: SignedIn }> {
  const real = fetchFor(server);
  const fetch = asFetch(async (request) => instead[server.callOf(request) ?? '']?.() ?? real(request));
  return { server, us: await server.network.signIn({ ...signInFor(server), fetch }) };
}

/** Makes a post ready and publishes it, at noon. */
export async function publishOnX(us: SignedIn, wanted: Post = post()) {
  const media = wanted.attachment && MEDIA;
  return (await us.prepare(wanted, media, us.key(IDENTITY), '2026-11-22T12:00:00Z')).publish();
}

/** A no as X says it. */
export function noOfX(status: number, body: object): () => Response {
  return () => Response.json(body, { status });
}
