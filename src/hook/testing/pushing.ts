import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { runPushed } from '../run-pushed.ts';
import { runHook, type HookAsked } from '../install-hook-files.ts';

/** What a command of git said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly words: string;
}

/** A repository with a hub in it, a remote to push to, and the hook, all of them real. */
export interface Pushing extends Disposable {
  readonly top: string;
  readonly remote: string;
  readonly git: (...args: readonly string[]) => Said;
  /** Writes files of the repository, and commits them. @returns the commit. */
  readonly commit: (files: Readonly<Record<string, string | Buffer>>, message?: string) => string;
  readonly write: (path: string, text: string | Buffer) => void;
  /** Loses a file of the repository. */
  readonly lose: (path: string) => void;
  /** Looks at what a push of a branch would bring to a remote, as the hook does, without starting it. */
  readonly look: (branch?: string, to?: string) => Promise<Said>;
  /** Runs `npm run hook`. */
  readonly hook: (more?: Partial<HookAsked>) => Said;
}

const HUB = `name: Marsh Trust
contacts: { public: { name: Team, phone: 01632 960 001, email: news@example.org } } # not 01632 960 999
`;

/** The program of the hook without what installs: tests run with what is there. */
const PROGRAM = { node: process.execPath, file: resolve('scripts/pushed.ts'), words: [] };

/** Makes the repository; its hub is in `content`, and its first commit is at the remote. */
export function pushing(): Pushing {
  const folder = mkdtempSync(join(tmpdir(), 'pushing-'));
  const top = join(folder, 'here');
  const remote = join(folder, 'there.git');
  const env = {
    ...process.env,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  writeFileSync(
    env.GIT_CONFIG_GLOBAL,
    '[user]\nname = Team\nemail = team@example.org\n[init]\ndefaultBranch = main\n',
  );
  const run = (cwd: string, args: readonly string[]): Said => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8' });
    return { code: status ?? 1, words: `${stdout}${stderr}` };
  };
  const git = (...args: readonly string[]) => run(top, args);
  const write = (path: string, text: string | Buffer) => {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  };
  const commit = (files: Readonly<Record<string, string | Buffer>>, message = 'Change') => {
    Object.entries(files).forEach(([path, text]) => write(path, text));
    git('add', '--all');
    git('commit', '-q', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD').words.trim();
  };
  run(folder, ['init', '-q', '--bare', remote]);
  run(folder, ['init', '-q', top]);
  git('remote', 'add', 'origin', remote);
  commit({ 'content/hub.yaml': HUB, 'content/news/first.md': item('Come in.') });
  git('push', '-q', '-u', 'origin', 'main');
  return {
    top,
    remote,
    git,
    write,
    commit,
    lose: (path) => rmSync(join(top, path)),
    look: async (branch = 'main', to = 'origin') => {
      const said: string[] = [];
      const sha = (name: string) => git('rev-parse', '-q', '--verify', name).words.trim();
      const lines = `refs/heads/${branch} ${sha(branch)} refs/heads/${branch} ${sha(`${to}/${branch}`) || '0'.repeat(40)}\n`;
      const print = (words: string) => said.push(words);
      const code = await runPushed({ lines, remote: to, hub: 'content/', here: top, print });
      return { code, words: said.join('\n') };
    },
    hook: (more = {}) => {
      const said: string[] = [];
      const asked = {
        hubFolder: join(top, 'content'),
        program: PROGRAM,
        print: (words: string) => said.push(words),
      };
      return { code: runHook({ ...asked, ...more }), words: said.join('\n') };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** An item with this body, and more lines of front matter. */
export function item(body: string, more = ''): string {
  return `---\nid: fv7kq2mxw4\ntitle: Flu\n${more}---\n\n${body}\n`;
}
