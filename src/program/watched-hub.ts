import type { Site } from '../loaders/site.ts';

/** Of Vite's server: what is needed to tell it that a hub changed. */
interface Server {
  readonly watcher: {
    readonly add: (folder: string) => unknown;
    readonly on: (event: 'all', tell: (event: string, path: string) => void) => unknown;
  };
  readonly environments: Readonly<
    Record<string, { readonly moduleGraph: { readonly invalidateAll: () => void } }>
  >;
  readonly ws: { readonly send: (message: { readonly type: 'full-reload' }) => void };
}

/**
 * The hub of `astro dev`: read once, and anew when something in its folder was saved, so that the page in the browser shows it.
 * @param hubFolder absolute.
 */
export function watchedHub(hubFolder: string, read: () => Promise<Site>) {
  let site: Promise<Site> | undefined;
  const hand = async (): Promise<Site> => {
    site ??= read();
    try {
      return await site;
    } catch (error) {
      // What is wrong is told, and looked at again when it has been mended.
      site = undefined;
      throw error;
    }
  };
  const configureServer = ({ watcher, environments, ws }: Server): void => {
    watcher.add(hubFolder);
    watcher.on('all', (_, path) => {
      if (!path.startsWith(hubFolder)) return;
      site = undefined;
      for (const { moduleGraph } of Object.values(environments)) moduleGraph.invalidateAll();
      ws.send({ type: 'full-reload' });
    });
  };
  return { hand, plugin: { name: 'freesheet-hub', configureServer } };
}
