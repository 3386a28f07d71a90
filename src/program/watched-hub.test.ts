import { expect, test } from 'vitest';
import type { Site } from '../loaders/site.ts';
import { watchedHub } from './watched-hub.ts';

/** A server of Vite's that is told what was saved. */
function pretendServer() {
  const told: string[] = [];
  let save: (path: string) => void = () => undefined;
  return {
    told,
    save: (path: string) => save(path),
    watcher: {
      add: (folder: string) => told.push(`watches ${folder}`),
      on: (_: 'all', tell: (event: string, path: string) => void) => {
        save = (path) => tell('change', path);
      },
    },
    environments: { ssr: { moduleGraph: { invalidateAll: () => void told.push('forgets its modules') } } },
    ws: { send: ({ type }: { readonly type: string }) => void told.push(type) },
  };
}

const siteAt = (now: string) => ({ now }) as Site;

test('a hub is read once, and anew when something of it was saved', async () => {
  const moments = ['first', 'second', 'third'];
  const { hand, plugin } = watchedHub('/hub', () => Promise.resolve(siteAt(moments.shift() ?? '')));
  const server = pretendServer();
  plugin.configureServer(server);
  expect([(await hand()).now, (await hand()).now]).toEqual(['first', 'first']);
  server.save('/elsewhere/x.md');
  expect((await hand()).now).toBe('first');
  server.save('/hub/news/x.md');
  expect((await hand()).now).toBe('second');
  expect(server.told).toEqual(['watches /hub', 'forgets its modules', 'full-reload']);
});

test('a hub with a fault says so each time, until it is mended', async () => {
  const answers = [Promise.reject(new Error('x.md:1:1')), Promise.reject(new Error('x.md:1:1'))];
  const { hand } = watchedHub('/hub', () => answers.shift() ?? Promise.resolve(siteAt('mended')));
  await expect(hand()).rejects.toThrow('x.md:1:1');
  await expect(hand()).rejects.toThrow('x.md:1:1');
  expect((await hand()).now).toBe('mended');
});
