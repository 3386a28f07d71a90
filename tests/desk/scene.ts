import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersTo } from '../../src/inbox/store/answers-files.ts';
import { openStore } from '../../src/inbox/store/store-files.ts';
import { onBluesky } from '../../src/networks/testing/on-bluesky.ts';
import { onMastodon } from '../../src/networks/testing/on-mastodon.ts';
import type { Pretend } from '../../src/networks/testing/pretend.ts';
import { servePretend } from '../../src/networks/testing/serve-pretend.ts';
import { hubFile } from '../../src/syndication/testing/hub-file.ts';
import { manifest } from '../../src/syndication/testing/items.ts';

/** How a process ended: no code for one that was killed. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** A message as the store has it, and how each answer to it stands. */
export interface Stored {
  readonly text: string;
  readonly closed: string | null;
  readonly answers: readonly string[];
}

/** Two accounts on loopback, one of them on a server that does not know a repeated post by its key; a person has written to each. */
export interface Scene extends AsyncDisposable {
  /** Collects and answers in a process of its own that dies at a step; at none when it is 0. @param later minutes after noon. */
  readonly run: (dieAt: number, later: number) => Promise<Ended>;
  /** Our answers as people see them on all networks. */
  readonly answers: () => readonly string[];
  /** All that the store holds, oldest first. */
  readonly stored: () => readonly Stored[];
}

/** What people wrote, and the only answers that may ever stand there. */
export const WROTE = ['a question on Bluesky', 'a question on Mastodon'] as const;
export const ANSWERED = WROTE.map((text) => `Our answer to ${text}`);

const HUB = hubFile(
  '{ id: bluesky, network: bluesky, url: "https://bsky.app/profile/brackenshire.test", connected: 2026-11-01 }',
  '{ id: mastodon, network: mastodon, url: "https://social.example/@brackenshire", connected: 2026-11-01 }',
).replace('repository: public', 'repository: public\ndemo: true');

/** Sets the scene in a new folder under the system's own for such things. */
export async function scene(): Promise<Scene> {
  const [bluesky, mastodon] = [onBluesky(), onMastodon({}, { keys: 'ignored' })];
  const pretends: readonly Pretend[] = [bluesky, mastodon];
  const [first, second] = [await servePretend(bluesky.handle), await servePretend(mastodon.handle)];
  const folder = mkdtempSync(join(tmpdir(), 'answer-walk-'));
  mkdirSync(join(folder, 'hub'));
  writeFileSync(join(folder, 'hub', 'hub.yaml'), HUB);
  const items = manifest([]);
  writeFileSync(join(folder, 'items.json'), JSON.stringify({ ...items, hub: { ...items.hub, demo: true } }));
  for (const [n, { inbox }] of pretends.entries()) inbox?.say({ kind: 'mention', text: WROTE[n] ?? '' });
  const env = {
    ...process.env,
    BLUESKY_SERVICE: first.url,
    BLUESKY_IDENTIFIER: bluesky.settings['IDENTIFIER'],
    BLUESKY_APP_PASSWORD: bluesky.settings['APP_PASSWORD'],
    MASTODON_SERVER: second.url,
    MASTODON_TOKEN: mastodon.settings['TOKEN'],
  };
  return {
    run: (dieAt, later) => ended([String(dieAt), String(later), folder], env),
    answers: () =>
      pretends.flatMap(({ inbox }) => inbox?.answers().map(({ text }) => withoutName(text)) ?? []),
    stored: () => storedIn(join(folder, 'private')),
    [Symbol.asyncDispose]: async () => {
      await first[Symbol.asyncDispose]();
      await second[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Mastodon is told whom an answer is for by the name before it. */
function withoutName(text: string): string {
  return text.replace(/^@\S+ /, '');
}

function storedIn(folder: string): readonly Stored[] {
  const hubTag = 'news.example.org,2026';
  const { db, close } = openStore({
    folder,
    hubTag,
    host: 'test',
    now: '2026-11-22T12:00:00Z',
    random: () => 'r',
  });
  try {
    return db
      .prepare('SELECT number, text, closed_because FROM messages ORDER BY account')
      .all()
      .map(({ number, text, closed_because: closed }) => ({
        text: String(text),
        closed: closed === null ? null : String(closed),
        answers: answersTo(db, Number(number)).map(({ stands }) => stands.state),
      }));
  } finally {
    close();
  }
}

function ended(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'answer-and-die.ts'), ...args], { env });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  return new Promise((done) => child.on('close', (code) => done({ code, printed })));
}
