import type { Manifest } from '../../src/manifest/manifest.ts';
import type { Fault } from '../../src/networks/testing/faults.ts';
import { page } from '../../src/syndication/testing/world.ts';
import type { Place } from './places.ts';

/** What a call can meet: besides what pretend servers know, one that hears it, does nothing, and is silent. */
export type Met = Fault | 'hangs before';

/** The site: the pages of a manifest, and their cards. */
export function site({ url }: Request, { items }: Manifest): Response {
  const { pathname } = new URL(url);
  if (pathname.startsWith('/cards/')) {
    const type = pathname.endsWith('.png') ? 'image/png' : 'image/jpeg';
    return new Response('picture', { headers: { 'content-type': type } });
  }
  const found = items.find((item) => new URL(item.url).pathname === pathname);
  return found ? page(found.revision) : new Response('', { status: 404 });
}

/** What a place answers. Nobody waits here for a silent server: `fetch` says at once that the time is up. */
export async function answer(place: Place, request: Request, met: Met | undefined): Promise<Response> {
  if (met !== 'hangs' && met !== 'hangs before') return place.handle(request, met);
  if (met === 'hangs') await place.handle(request);
  throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
}
