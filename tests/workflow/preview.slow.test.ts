import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from './runner.ts';
import { scene, type Scene } from './scene.ts';

let here: Scene;

/** How a job ended; if it failed, what it printed. */
const wordOf = ({ result, printed }: Ended) => (result === 'failure' ? printed : result);

beforeAll(async () => {
  here = await scene();
  here.push({ id: 'fv7kq2mxw4', title: 'On the site already' });
  here.push({ id: 'd4k8s2v6zb', title: 'A clinic for @everybody' }, 'clinic');
}, 60_000);

// Thousands of links to packages are removed, which a busy disk takes its time for.
afterAll(() => here[Symbol.asyncDispose](), 600_000);

describe('the workflow that previews a pull request, its commands as they stand', () => {
  test('makes one comment, and brings it up to date', async () => {
    const [first, second] = [
      await here.preview('clinic', 'example/news'),
      await here.preview('clinic', 'example/news'),
    ];
    expect([wordOf(first), wordOf(second)]).toEqual(['success', 'success']);
    expect(here.calls.map(({ call }) => call)).toEqual([
      'POST /repos/example/news/issues/7/comments',
      'PATCH /repos/example/news/issues/comments/41',
    ]);
    expect(here.calls[0]?.body).toContain('> A clinic for @everybody');
    expect(here.calls[0]?.body).toMatch(/\*\*bluesky\*\* \(Bluesky\): \d+ of 300/);
    expect(here.calls[0]?.body).not.toContain('On the site already');
  });

  test('keeps the pictures of the cards with the run', () => {
    expect(readdirSync(join(here.world.store, 'cards'))).toEqual([expect.stringMatching(/^d4k8s2v6zb\./)]);
  });

  test('shows the preview of a fork on the page of its run, and calls nobody', async () => {
    const before = here.calls.length;
    const ended = await here.preview('clinic', 'somebody/news');
    expect(wordOf(ended)).toBe('success');
    expect(here.calls).toHaveLength(before);
    const summary = join(`${ended.workspace}-temp`, 'summary.md');
    expect(existsSync(summary) && readFileSync(summary, 'utf8')).toContain('> A clinic for @everybody');
  });
});
