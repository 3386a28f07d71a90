import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { asEnvironment, type BuildSettings } from './build-settings.ts';
import { refuseToReplace } from './swap.ts';
import type { SiteUpdated } from './update-site.ts';

/** What became of a build, and what it had to say. */
export interface BuildResult {
  readonly built: boolean;
  readonly notes: string;
}

/** Freesheet's own folder: Astro works there, wherever the hub lies. */
const ROOT = resolve(import.meta.dirname, '../..');

/** What the process that builds hands back. */
type Answer = { readonly updated: SiteUpdated } | { readonly fault: string };

/** A build that is under way: it has read what it needs, and waits to hear what may be built. */
export interface SiteBuild {
  /** Builds. @param held files of items that are built as drafts, because something in them blocks. */
  readonly go: (held: readonly string[]) => Promise<BuildResult>;
  /** Gives up; nothing has been changed. */
  readonly stop: () => void;
}

/**
 * Begins to build the site of a hub, or to bring the one that stands up to date, while its content is being checked; a build that fails leaves
 * the last good site standing. It is done in a process of its own, where the site's program runs.
 * @throws SettingsError when something other than a site stands where the site is to be written.
 */
export function beginSite(settings: BuildSettings): SiteBuild {
  refuseToReplace(settings.out);
  const child = fork(resolve(import.meta.dirname, 'site-process.ts'), [], {
    env: { ...process.env, ...asEnvironment(settings), NODE_ENV: 'production' },
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = whatItSays(child);
  return {
    go: async (held) => {
      if (child.connected) child.send(held);
      const { answer, said } = await ended;
      const notes = (more: readonly string[]) => [said, ...more].filter((note) => note !== '').join('\n');
      if (answer === undefined || 'fault' in answer)
        return { built: false, notes: notes([answer?.fault ?? '']) };
      return { built: true, notes: notes([describe(answer.updated), answer.updated.search]) };
    },
    stop: () => child.kill(),
  };
}

/** `Rendered 12 pages, kept 10,312.` */
function describe({ rendered, kept, whole }: SiteUpdated): string {
  const pages = rendered === 1 ? '1 page' : `${rendered.toLocaleString('en-GB')} pages`;
  const why = whole === undefined ? '' : `Everything was built anew: ${whole}. `;
  return `${why}Rendered ${pages}, kept ${kept.toLocaleString('en-GB')}.`;
}

/** All that the process prints, and what it hands back. */
async function whatItSays(
  child: ChildProcess,
): Promise<{ readonly answer: Answer | undefined; readonly said: string }> {
  const chunks: Buffer[] = [];
  let answer: Answer | undefined;
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('message', (message) => {
    answer = message as Answer;
  });
  await new Promise((done) => child.on('close', done));
  return { answer, said: Buffer.concat(chunks).toString('utf8').trim() };
}
