import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../store/store-files.ts';

/** A store of its own for one test, which goes with it. */
export interface TestStore extends Store {
  readonly folder: string;
  /** Opens the same store once more, as a second desk or the next run does. */
  readonly again: (host?: string) => Store;
  readonly [Symbol.dispose]: () => void;
}

/** The hub of all test stores. */
export const TEST_HUB = 'news.example.org,2026';

/** Makes a store in a new folder. */
export function testStore(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'freesheet-inbox-'));
  let drawn = 0;
  const random = (): string => {
    drawn += 1;
    return `random${drawn}`;
  };
  const open = (host = 'desk-1'): Store =>
    openStore({ folder, hubTag: TEST_HUB, host, now: '2026-11-23T08:00:00Z', random });
  const store = open();
  return {
    ...store,
    folder,
    again: open,
    [Symbol.dispose]: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
