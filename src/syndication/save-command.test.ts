import { expect, test } from 'vitest';
import { saveCommand } from './save-command.ts';

test.each([
  ['exit 0', true],
  ['exit 3', false],
  ['no-such-command-anywhere', false],
])('a save by "%s" says %s', async (command, saved) => {
  expect(await saveCommand(command, () => {})()).toBe(saved);
});

test('what a save says is shown in one piece, so that no secret in it is cut in two and missed', async () => {
  const shown: string[] = [];
  await saveCommand(
    `node -e "process.stdout.write('pass'); setTimeout(() => console.log('word'), 50)"`,
    (text) => shown.push(text),
  )();
  expect(shown).toEqual(['password\n']);
});

test('a save that says nothing shows nothing', async () => {
  const shown: string[] = [];
  await saveCommand('exit 0', (text) => shown.push(text))();
  expect(shown).toEqual([]);
});
