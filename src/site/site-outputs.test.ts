import { expect, test } from 'vitest';
import { difference, type Output } from './site-outputs.ts';

const output = (file: string, key: string): Output => ({ file, key, rendered: true, make: () => {} });
const names = (outputs: readonly Output[]): readonly string[] => outputs.map(({ file }) => file);

test('what is new or made from something else is made, what is not wanted any more goes, and the rest stays', () => {
  const holds = { 'a.html': '1', 'b.html': '1', 'gone.html': '1' };
  const { make, remove, kept } = difference(holds, [
    output('a.html', '1'),
    output('b.html', '2'),
    output('c.html', '1'),
  ]);
  expect([names(make), remove, names(kept)]).toEqual([['b.html', 'c.html'], ['gone.html'], ['a.html']]);
});

test('a page that is looked at while it changes is made at every build', () => {
  expect(names(difference({ 'gallery/index.html': '' }, [output('gallery/index.html', '')]).make)).toEqual([
    'gallery/index.html',
  ]);
});
