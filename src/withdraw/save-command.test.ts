import { expect, test } from 'vitest';
import { saveCommand } from './save-command.ts';

const unsaved = { item: 'k7m2p9q4wd', changed: ["news/jo's story.md", 'news/a.png'] };

test('changed files are committed in the repository of the hub, wherever the command runs', () => {
  const hub = { root: '/home/comms/our hub', path: '' };
  expect(saveCommand('Erase', { ...unsaved, hub, by: 'duty editor' })).toEqual([
    String.raw`  git -C '/home/comms/our hub' add --all -- 'news/jo'\''s story.md' news/a.png`,
    String.raw`  git -C '/home/comms/our hub' commit -m 'Erase k7m2p9q4wd, by duty editor' -- 'news/jo'\''s story.md' news/a.png && git -C '/home/comms/our hub' push`,
  ]);
});

test('a hub that is not in git has its files named', () => {
  expect(saveCommand('Withdraw', unsaved).join('\n')).toMatch(/not in git here[^]*jo's story[^]*a\.png/);
});
