import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '../../src/ledger/testing/events.ts';
import { itemText, withdrawnHub, type WithdrawnHub } from '../../src/withdraw/testing/withdrawn-hub.ts';

const ID = 'k7m2p9q4wd';
const WORD = 'kestrelhush';
const FORMER = `hub/news/2026-11-19-draft-of-${WORD}.md`;
const FILE = `hub/news/${WORD}'s story.md`;
const SENT = event({ kind: 'sending', text: `Of ${WORD}.`, link: null });

let hub: WithdrawnHub;
let top: string;
beforeEach(() => {
  hub = withdrawnHub();
  top = join(hub.folder, '..');
});
afterEach(() => hub[Symbol.dispose]());

describe('the commands that are printed for a hub in git', () => {
  test('commit what was erased, and take it out of the history of its branch and of that of the ledger', () => {
    inGit('hub/ledger/\n');
    sh(`git init -q --bare -b ledger ledger.git && git clone -q ledger.git hub/ledger 2>/dev/null`);
    hub.record(SENT);
    sh(`cd hub/ledger && git add . && git commit -qm One && git push -q -u origin ledger`);
    hub.run([ID, '--erase']);
    const printed = commands(hub.printed());
    const listed = sh(printed.formerNames);
    expect(listed).toContain(FORMER);
    sh(printed.commit);
    expect([history('site.git'), history('ledger.git')]).toEqual([
      expect.stringContaining(WORD),
      expect.stringContaining(WORD),
    ]);
    sh(printed.ledger);
    sh(printed.history.replace("-- '", `-- ${FORMER} '`));
    expect(history('site.git')).not.toContain(WORD);
    expect(history('ledger.git')).not.toContain(WORD);
    expect(sh('git -C site.git ls-tree -r --name-only main')).toContain(`2026-11-20-${ID}-erased.md`);
    expect(sh(`git -C ledger.git ls-tree -r --name-only ledger`)).toContain(`${ID}/`);
  });

  test('leave the events without their words where the ledger is kept beside the items', () => {
    hub.record(SENT);
    inGit('hub/ledger/.lock-*\n');
    hub.run([ID, '--erase']);
    const printed = commands(hub.printed());
    sh(printed.commit);
    sh(`${printed.history.replace("-- '", `-- ${FORMER} '`)}`);
    expect(history('site.git')).not.toContain(WORD);
    expect(sh(`git -C site.git grep -l sha256: main -- hub/ledger/${ID}`)).toContain('sending');
  });

  test('name only files that git knows', () => {
    inGit('hub/ledger/\n');
    hub.record(SENT);
    hub.write(FILE, itemText(ID, WORD, 'image: { file: new.png, alt: New }\n'));
    hub.write('hub/news/new.png', 'not in git yet');
    hub.run([ID, '--erase']);
    expect(hub.printed()).not.toContain('new.png');
    expect(hub.printed()).toContain('Where a copy of it is kept, put this one in its place');
  });

  test('are told to come from the first run, when an item is erased again', () => {
    inGit('hub/ledger/\n');
    hub.run([ID, '--erase']);
    hub.run([ID, '--erase']);
    expect(hub.printed()).toContain('The run that erased the item printed the commands');
    expect(hub.printed()).not.toContain('filter-repo --force');
  });
});

/** Commits the hub, its item under two names, and pushes it to a bare repository. */
function inGit(ignored: string): void {
  hub.write('.gitignore', `${ignored}site.git\nledger.git\nhome\n`);
  hub.write(
    'home/.gitconfig',
    '[user]\nname = Editor\nemail = editor@example.org\n[init]\ndefaultBranch = main\n',
  );
  hub.write(FORMER, itemText(ID, `A ${WORD} story`));
  sh('git init -q --bare site.git && git init -q . && git remote add origin "$PWD/site.git"');
  sh('git add --all . && git commit -qm One && git push -q -u origin main');
  sh(`git mv '${FORMER}' "${FILE}" && git commit -qm Two && git push -q`);
}

/** What was printed, by what it is for; the tool that is not installed is left for the one that is. */
function commands(printed: string) {
  const lines = printed.split('\n').filter((line) => line.startsWith('  '));
  const from = (start: string) => lines.findIndex((line) => line.startsWith(`  ${start}`));
  const between = (start: string, end: string) => lines.slice(from(start), from(end) + 1).join('\n');
  const filter = lines[from('git filter-branch')] ?? '';
  const purge = lines.slice(from('url='), from('git filter-branch')).join('\n');
  return {
    commit: lines.filter((line) => line.startsWith(`  git -C ${top} `) && !line.includes(' log ')).join('\n'),
    ledger: from('cd ') < 0 ? '' : between('cd ', 'git push --force origin'),
    history: purge.replace(/^ *git filter-repo.*$/m, filter),
    formerNames: lines.find((line) => line.includes(' log --all')) ?? '',
  };
}

/** Everything that any commit ever held. */
function history(repository: string): string {
  return sh(`git -C ${repository} log --all --format=%B -p --name-only && git -C ${repository} log --all -p`);
}

function sh(command: string): string {
  const env = { ...process.env, HOME: join(top, 'home'), TMPDIR: top, FILTER_BRANCH_SQUELCH_WARNING: '1' };
  return execFileSync('sh', ['-ec', command], {
    cwd: top,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
