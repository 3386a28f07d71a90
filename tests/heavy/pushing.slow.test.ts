import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { photo } from '../../src/pictures/testing/photo.ts';
import { withoutData } from '../../src/pictures/clean-render.ts';
import { runPushed } from '../../src/hook/run-pushed.ts';
import { item, pushing, type Pushing, type Said } from '../../src/hook/testing/pushing.ts';

const NUMBER = '401 023 2137';

let hub: Pushing;
beforeEach(() => {
  hub = pushing();
});
afterEach(() => hub[Symbol.dispose]());

/** What was said; nothing of an identifier is ever in it. */
const withoutDigits = (said: Said): Said => {
  expect(said.words).not.toMatch(/401.?023|023.?2137|05.1961/);
  return said;
};
const look = async (branch?: string, to?: string) => withoutDigits(await hub.look(branch, to));
const branchAt = (name: string) => hub.git('ls-remote', 'origin', name).words;

describe('with the hook, git push', () => {
  const push = (...args: readonly string[]) => withoutDigits(hub.git('push', ...args));
  beforeEach(() => {
    hub.hook();
  });

  test('is stopped with file, line and commit, and goes once the commit is made anew as it says', () => {
    const base = hub.git('rev-parse', 'HEAD').words.trim();
    const bad = hub.commit({ 'content/news/a.md': item(`Come in.\nMr Reed (${NUMBER}) did.`) });
    const said = push();
    expect(said.code).not.toBe(0);
    expect(said.words).toContain('Nothing was pushed: personal data would have left this computer.');
    expect(said.words).toContain(`content/news/a.md:7:10 in commit ${bad.slice(0, 7)}`);
    expect(said.words).toContain('what looks like an NHS number.');
    expect(branchAt('main')).toContain(base);

    hub.write('content/news/a.md', item('Come in.'));
    const steps = said.words.split('\n').filter((line) => /^ {3}git /.test(line));
    expect(steps).toEqual([
      `   git reset --soft ${base.slice(0, 12)}`,
      '   git add --all -- content',
      '   git commit -m "Say here what you changed, and name nobody"',
    ]);
    hub.git('reset', '--soft', base.slice(0, 12));
    hub.git('add', '--all', '--', 'content');
    hub.git('commit', '-m', 'A clinic');
    expect(push().code).toBe(0);
    expect(branchAt('main')).toContain(hub.git('rev-parse', 'HEAD').words.trim());
  });

  test('is stopped when only an earlier commit holds it, and goes with a reason, and when nothing is found', () => {
    hub.commit({ 'content/news/a.md': item(`NHS number ${NUMBER}`) });
    const last = hub.commit({ 'content/news/a.md': item('Nothing here.') });
    expect(push().code).not.toBe(0);
    expect(branchAt('main')).not.toContain(last);
    hub.commit({
      'content/news/a.md': item(`NHS number ${NUMBER}`, 'allow: { nhs-numbers: He asked us to. }\n'),
    });
    expect(push().code).toBe(0);
    hub.commit({ 'content/news/b.md': item('Come in.') });
    expect(push().code).toBe(0);
  });

  test('deletes a branch; and once the hook is removed, anything goes', () => {
    hub.git('branch', 'clinic');
    expect(push('origin', 'clinic').code).toBe(0);
    expect(push('origin', ':clinic').code).toBe(0);
    hub.commit({ 'content/news/a.md': item(`NHS number ${NUMBER}`) });
    expect(push().code).not.toBe(0);
    hub.hook({ remove: true });
    expect(push().code).toBe(0);
  });
});

describe('a push would be stopped', () => {
  test('when only an earlier commit holds it, for that one leaves too', async () => {
    const bad = hub.commit({ 'content/pages/about.md': item(`NHS number ${NUMBER}`) });
    hub.commit({ 'content/pages/about.md': item('Nothing here.') });
    const { code, words } = await look();
    expect(code).toBe(1);
    expect(words).toContain(`content/pages/about.md:6:12 in commit ${bad.slice(0, 7)}`);
    expect(words).toContain('The newest version is free of it; this one would leave too.');
  });

  test('when the file was deleted later, on a side that was merged', async () => {
    hub.git('switch', '-q', '-c', 'side');
    hub.commit({ 'content/news/a.md': item('DOB 03/05/1961') });
    hub.git('rm', '-q', 'content/news/a.md');
    hub.commit({});
    hub.git('switch', '-q', 'main');
    hub.commit({ 'content/news/b.md': item('Come in.') });
    hub.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    expect((await look()).words).toContain('what looks like a date of birth.');
  });

  test('when the merge itself brought it in', async () => {
    hub.git('switch', '-q', '-c', 'side');
    hub.commit({ 'content/news/a.md': item('Side.') });
    hub.git('switch', '-q', 'main');
    hub.commit({ 'content/news/b.md': item('Come in.') });
    hub.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    hub.commit({ 'content/news/b.md': item(`Mr Reed (${NUMBER})`) }, 'Merge');
    expect((await look()).words).toContain('content/news/b.md:6:10');
  });

  test('on a new branch, of which only its own commits are looked at', async () => {
    hub.git('switch', '-q', '-c', 'clinic');
    hub.commit({ 'content/news/a.md': item(`Mr Reed (${NUMBER})`) });
    const { words } = await look('clinic');
    expect(words.match(/what looks like/g)).toHaveLength(1);
    expect(words).toMatch(/git reset --soft \w{12}\n/);
  });

  test('to a remote that has nothing yet, and says how to begin anew', async () => {
    hub.commit({ 'content/news/a.md': item(`Mr Reed (${NUMBER})`) });
    expect((await look('main', 'https://example.org/new.git')).words).toContain(
      '   git update-ref -d HEAD\n',
    );
  });

  test('of a branch that is not the one checked out, and says which', async () => {
    hub.git('switch', '-q', '-c', 'clinic');
    hub.commit({ 'content/news/a.md': item(`Mr Reed (${NUMBER})`) });
    hub.git('switch', '-q', 'main');
    expect((await look('clinic')).words).toContain('   git switch clinic\n');
  });

  test.each([
    ['a picture that tells where it was taken', 'content/news/visit.jpg', async () => photo('jpeg')],
    ['a name of a file', 'content/public/401-023-2137.pdf', () => 'x'],
    ['a note in hub.yaml', 'content/hub.yaml', () => 'name: Marsh Trust # Mary Jones, 07700 900 123\n'],
    ['a template', 'content/templates/closure.md', () => item('Call Mary Jones on 01632 960 123.')],
    ['a saved reply', 'content/replies/media.md', () => item('Call Mary Jones on 01632 960 123.')],
  ])('for %s', async (_, path, text) => {
    hub.commit({ [path]: await text() });
    expect((await look()).words).toMatch(/^content\/\S+ in commit/m);
  });

  test('for what a commit says of itself, which cannot be let pass', async () => {
    const bad = hub.commit({ 'content/news/a.md': item('Come in.') }, `Flu\n\nTake out NHS number ${NUMBER}`);
    const { words } = await look();
    expect(words).toContain(`The message of commit ${bad.slice(0, 7)}`);
    expect(words).toContain('line 3: what looks like an NHS number.');
    expect(words).not.toContain('allow:');
  });

  test('when the reason in the newest version is for another number than an earlier one holds', async () => {
    hub.commit({ 'content/news/a.md': item('NHS number 943 476 5918') });
    hub.commit({
      'content/news/a.md': item(`NHS number ${NUMBER}`, 'allow: { nhs-numbers: He asked us to. }\n'),
    });
    expect((await look()).code).toBe(1);
  });

  test.each([
    [
      'has lost what is in a file',
      '',
      /^Nothing was pushed, because nobody could look.*git has lost what is in/,
    ],
    [
      'does not know the commit',
      '1'.repeat(40),
      /^Nothing was pushed, because nobody could look.*git log did not work/,
    ],
  ])('when git %s, so that nobody can tell', async (_, commit, words) => {
    const made = hub.commit({ 'content/news/a.md': item('Come in.') });
    const blob = hub.git('rev-parse', 'HEAD:content/news/a.md').words.trim();
    hub.lose(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`);
    const said: string[] = [];
    const lines = `refs/heads/main ${commit || made} refs/heads/main ${'0'.repeat(40)}\n`;
    const print = (text: string) => said.push(text);
    expect(await runPushed({ lines, remote: 'origin', hub: 'content/', here: hub.top, print })).toBe(1);
    expect(said.join()).toMatch(words);
  });
});

describe('a push would go', () => {
  test('with the numbers and addresses that hub.yaml publishes, and with what is not of the hub', async () => {
    hub.commit({
      'content/news/a.md': item('Call Mary Jones on 01632 960 001, or email news@example.org.'),
      'content/news/visit.jpg': await withoutData(await photo('jpeg')),
      'content/public/plan.jpg': 'no picture',
      'notes/private.md': `Not of the hub: ${NUMBER}`,
    });
    expect(await look()).toEqual({ code: 0, words: '' });
  });

  test('once a reason is written for what an earlier commit holds too', async () => {
    hub.commit({ 'content/news/b.md': item(`NHS number ${NUMBER}`) });
    expect((await look()).words).toContain('allow:\n  nhs-numbers: ');
    hub.commit({ 'content/news/b.md': item(`NHS number 4010232137`, 'allow:\n  nhs-numbers: He asked.\n') });
    expect((await look()).code).toBe(0);
  });

  test('with what is at the remote already: that has left', async () => {
    hub.commit({ 'content/news/a.md': item(`Mr Reed (${NUMBER})`) });
    hub.git('push', '-q');
    hub.git('switch', '-q', '-c', 'clinic');
    hub.commit({ 'content/news/b.md': item('Come in.') });
    expect((await look('clinic')).code).toBe(0);
  });
});
