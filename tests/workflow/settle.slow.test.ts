import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event } from '../../src/ledger/testing/events.ts';
import type { Ended } from './runner.ts';
import { scene, type Scene } from './scene.ts';

const FORM = { outcome: 'posted', url: '', correction: '', role: 'duty editor', account: 'bluesky' };

const WHATSAPP =
  '{ id: channel, network: whatsapp, url: "https://whatsapp.com/channel/x", connected: 2026-01-01 }';

let here: Scene;

beforeAll(async () => {
  here = await scene([WHATSAPP]);
  here.push({ id: 'fv7kq2mxw4', title: 'Posted by hand' });
  here.push({ id: 'd4k8s2v6zb', title: 'Corrected by hand' });
  here.note(
    event({ kind: 'sending', item: 'fv7kq2mxw4' }),
    event({ kind: 'unsure', item: 'fv7kq2mxw4' }),
    event({ kind: 'sending', item: 'd4k8s2v6zb' }),
    event({ kind: 'receipt', item: 'd4k8s2v6zb' }),
  );
}, 60_000);

// Thousands of links to packages are removed, which a busy disk takes its time for.
afterAll(() => here[Symbol.asyncDispose](), 600_000);

const settled = () => here.ledger().filter((file) => file.includes('~settled~'));
const summaryOf = ({ workspace }: Ended) => {
  const path = join(`${workspace}-temp`, 'summary.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

describe('the workflow that notes what a person did, its commands as they stand', () => {
  test('saves it on the branch of the ledger, and says so in plain words', async () => {
    const url = ' https://bsky.app/profile/x/post/1 ';
    const ended = await here.settle({ ...FORM, item: 'fv7kq2mxw4 ', url });
    expect([ended.result, ended.printed]).toEqual([
      'success',
      expect.stringContaining('Noted by duty editor'),
    ]);
    expect(settled()).toEqual([expect.stringContaining('fv7kq2mxw4/')]);
    expect(summaryOf(ended)).toBe(
      '### Noted\n```\nNoted by duty editor: fv7kq2mxw4 on bluesky is public. It will not be posted there again.\nThe ledger is saved.\n```\n',
    );
  });

  test('notes a correction that a person made', async () => {
    const form = { ...FORM, item: 'd4k8s2v6zb', outcome: 'skip', correction: '1' };
    const ended = await here.settle(form);
    expect([ended.result, ended.printed]).toEqual(['success', expect.stringContaining('is left as it is')]);
    expect(settled()).toHaveLength(2);
  });

  test('runs nothing that somebody wrote into a field', async () => {
    const evil = '$(touch owned) `touch owned`; touch owned #';
    const ended = await here.settle({ ...FORM, item: evil, role: evil, url: `https://x.example/${evil}` });
    expect(ended.result).toBe('failure');
    expect(existsSync(join(ended.workspace, 'owned'))).toBe(false);
    expect(settled()).toHaveLength(2);
  });

  test('notes what was posted by hand from the page that a run keeps with its files', async () => {
    const ran = await here.publish(['due', 'build', 'deploy', 'publish']);
    expect([ran['publish']?.result, ran['publish']?.printed]).toEqual([
      'success',
      expect.stringContaining('To be posted by hand: '),
    ]);
    const kept = join(here.world.store, 'hand-over');
    expect(readdirSync(kept).toSorted()).toEqual([
      'd4k8s2v6zb-channel.jpg',
      'fv7kq2mxw4-channel.jpg',
      'index.html',
    ]);
    const page = readFileSync(join(kept, 'index.html'), 'utf8');
    expect(page).toContain('href="https://github.example/example/news/actions/workflows/settle.yml"');
    const shown = (field: string) => new RegExp(`-${field}">([^<]*)</code>`).exec(page)?.[1] ?? '';
    const form = { ...FORM, item: shown('item'), account: shown('account') };
    const ended = await here.settle({ ...form, url: 'https://whatsapp.com/channel/x/100' });
    expect([ended.result, summaryOf(ended)]).toEqual([
      'success',
      expect.stringContaining(`${form.item} on channel is public.`),
    ]);
    const after = await here.publish(['publish'], ran);
    expect(after['publish']?.result).toBe('success');
    expect(readdirSync(kept)).not.toContain(`${form.item}-channel.jpg`);
  });

  test.each([
    [
      'somebody’s address in place of a role',
      { role: 'jo@example.org', url: 'https://bsky.app/x' },
      'Never a name',
    ],
    ['no address of the post', {}, 'The address of the post goes with "posted", and only with it.'],
    ['what is settled already', { url: 'https://bsky.app/x' }, 'There is nothing to settle'],
  ])('says what is wrong with %s, and notes nothing', async (_, changes, words) => {
    const before = settled().length;
    const ended = await here.settle({ ...FORM, item: 'fv7kq2mxw4', ...changes });
    expect(ended.result).toBe('failure');
    expect(summaryOf(ended)).toMatch(/^### Not done\n/);
    expect(summaryOf(ended)).toContain(words);
    expect(summaryOf(ended)).not.toContain('npm run settle');
    expect(settled()).toHaveLength(before);
  });
});
