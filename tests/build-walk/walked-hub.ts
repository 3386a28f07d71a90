import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

/** A hub that a test writes, builds and changes, outside the clone. */
export interface WalkedHub {
  readonly folder: string;
  readonly dist: string;
  readonly store: string;
  /** Writes a file of the hub. */
  readonly write: (file: string, text: string) => void;
  readonly remove: (file: string) => void;
  /** Commits all of it, in a repository of its own. */
  readonly commit: () => void;
  /** Builds it at a moment. */
  readonly build: (now: string) => Promise<Built>;
  /** Makes its search index, as of a moment. */
  readonly search: (now: string) => Promise<Built>;
  /** Builds it, and kills the build after some time. */
  readonly kill: (now: string, afterMs: number) => Promise<void>;
  /** The files of the site, by path, each with a hash of its bytes. */
  readonly site: () => ReadonlyMap<string, string>;
  readonly destroy: () => void;
}

interface Built {
  readonly code: number;
  readonly text: string;
}

const HUB = `name: Walked Health
title: Walked News
strapline: News for walkers
site: https://news.walked.example
tag: news.walked.example,2026
contacts:
  public:
    name: News team
    email: news@walked.example
repository: private
topics:
  - id: clinics
    name: Clinics
  - id: blood
    name: Giving blood
places:
  - id: marsh
    name: Marsh End
`;

/** Makes a hub with a picture and no items. */
export function walkedHub(): WalkedHub {
  const top = mkdtempSync(join(tmpdir(), 'freesheet-walk-'));
  const folder = join(top, 'hub');
  const dist = join(top, 'dist');
  const store = join(top, 'store');
  mkdirSync(join(folder, 'news'), { recursive: true });
  writeFileSync(join(folder, 'hub.yaml'), HUB);
  cpSync('content/news/2026/2026-11-20-flu-vaccine-walk-in-clinics.png', join(folder, 'news', 'clinic.png'));
  const start = (now: string, script = 'build') =>
    spawn(process.execPath, [`scripts/${script}.ts`, '--hub', folder, '--out', dist], {
      env: { ...process.env, FREESHEET_NOW: now, FREESHEET_STORE: store },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
  return {
    folder,
    dist,
    store,
    write: (file, text) => writeFileSync(join(folder, file), text),
    remove: (file) => rmSync(join(folder, file)),
    commit: () => {
      const git = (...args: readonly string[]) =>
        execFileSync('git', ['-C', top, ...args], { stdio: 'pipe' });
      if (!existsSync(join(top, '.git'))) git('init', '--quiet');
      git('add', 'hub');
      const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
      git(...who, 'commit', '--quiet', '--message', 'News');
    },
    build: (now) => ended(start(now)),
    search: (now) => ended(start(now, 'search')),
    kill: (now, afterMs) => {
      const child = start(now);
      const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), afterMs);
      return new Promise((done) =>
        child.on('close', () => {
          clearTimeout(timer);
          done();
        }),
      );
    },
    site: () => hashes(dist),
    destroy: () => rmSync(top, { recursive: true, force: true }),
  };
}

function ended(child: ReturnType<typeof spawn>): Promise<Built> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done) =>
    child.on('close', (code) => done({ code: code ?? 1, text: Buffer.concat(chunks).toString('utf8') })),
  );
}

/** The front matter and text of an item. */
export function itemText(id: string, title: string, fields = '', body = 'You can walk in.'): string {
  return `---\nid: ${id}\ntitle: ${title}\nsummary: Open to all, without an appointment.\npublished: 2026-11-20 09:00\ntopics: [clinics]\nplaces: [marsh]\n${fields}---\n${body}\n`;
}

function hashes(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        hash,
      ];
    }),
  );
}
