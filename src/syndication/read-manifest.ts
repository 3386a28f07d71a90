import { ContentError } from '../hub/content-error.ts';
import type { Hub } from '../hub/hub.ts';
import { MANIFEST_VERSION, manifestSchema, type Manifest } from '../manifest/manifest.ts';

/** The largest manifest that is read, in bytes: 500 items take about 1,500,000, a withdrawn one 60. */
const LARGEST = 10_000_000;

/** How long a manifest at an address may take, in milliseconds. */
const PATIENCE = 30_000;

/** What reading asks of its surroundings. */
export interface ManifestReader {
  readonly fetch: typeof fetch;
  readonly readFile: (path: string) => Promise<string>;
}

/**
 * Reads the manifest that the build wrote.
 * @param source a file, or an address that begins with http.
 * @throws ContentError when it cannot be read, is not a manifest, is newer than this Freesheet, or is another hub's.
 */
export async function readManifest(
  source: string,
  hub: Pick<Hub, 'tag'>,
  reader: ManifestReader,
): Promise<Manifest> {
  const text = /^https?:/.test(source)
    ? await download(source, reader.fetch)
    : await reader
        .readFile(source)
        .catch(() => stop(source, 'There is no such file.', 'Build the site first.'));
  return parseManifest(text, source, hub);
}

/** The text of a manifest → the manifest. @throws ContentError as above. */
export function parseManifest(text: string, source: string, hub: Pick<Hub, 'tag'>): Manifest {
  if (text.length > LARGEST) return stop(source, 'This is too large to be a manifest.', 'Name items.json.');
  const value = parsed(text);
  if (isNewer(value)) {
    return stop(
      source,
      'This manifest is newer than this Freesheet.',
      'Merge the newest Freesheet, and run again.',
    );
  }
  const result = manifestSchema.safeParse(value);
  if (!result.success) {
    return stop(
      source,
      'This is not a manifest, or it is damaged.',
      'Build the site again, and name its items.json.',
    );
  }
  if (result.data.hub.tag !== hub.tag) {
    return stop(
      source,
      `This manifest belongs to another hub ("${result.data.hub.tag}", and hub.yaml says "${hub.tag}").`,
      'Name the right hub after --hub, or the right manifest.',
    );
  }
  return result.data;
}

async function download(url: string, fetch: typeof globalThis.fetch): Promise<string> {
  const init = { headers: { 'cache-control': 'no-cache' }, signal: AbortSignal.timeout(PATIENCE) };
  const response = await fetch(url, init).catch(() => undefined);
  if (!response)
    return stop(url, 'The site did not answer.', 'See whether it is up, and run again: it is safe.');
  if (response.status !== 200) {
    await response.body?.cancel();
    return stop(
      url,
      `The site answered ${response.status}.`,
      'Name the address of items.json, and run again.',
    );
  }
  return (
    (await bodyOf(response).catch(() => undefined)) ??
    stop(url, 'The site broke off.', 'Run again: it is safe.')
  );
}

async function bodyOf({ body }: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LARGEST) break;
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  const version = (value as { readonly version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' && version > MANIFEST_VERSION;
}

function stop(file: string, what: string, instead: string): never {
  const whole = `${what} Nothing was posted.`;
  throw new ContentError([{ file, position: { line: 1, column: 1 }, what: whole, instead }]);
}
