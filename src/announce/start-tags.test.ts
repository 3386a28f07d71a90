import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../hub/testing/cpu-time.ts';
import { startTags } from './start-tags.ts';

const read = (html: string) => [...startTags(html)].map(({ name, attributes }) => ({ name, ...attributes }));

test.each([
  ['names in lower case', '<A HREF="/x" Rel=Me>', { name: 'a', href: '/x', rel: 'Me' }],
  ['single quotes', "<a href='/a b'>", { name: 'a', href: '/a b' }],
  ['no quotes', '<a href=/x/ rel=me>', { name: 'a', href: '/x/', rel: 'me' }],
  ['spaces around the sign', '<a href = "/x">', { name: 'a', href: '/x' }],
  ['lines', '<a\n\thref="/x"\n>', { name: 'a', href: '/x' }],
  ['no value', '<a href rel="me">', { name: 'a', href: '', rel: 'me' }],
  ['an end within', '<link href="/x"/>', { name: 'link', href: '/x' }],
  ['a sign inside a value', '<a title="a > b" href="/x">', { name: 'a', title: 'a > b', href: '/x' }],
  ['no space between', '<a href="/x"rel="me">', { name: 'a', href: '/x', rel: 'me' }],
  ['the first of two', '<a href="/1" href="/2">', { name: 'a', href: '/1' }],
  ['references', '<a href="?a=1&amp;b=2&#38;c&#x3D;3">', { name: 'a', href: '?a=1&b=2&c=3' }],
  ['a reference to nothing', '<a href="&#x110000;&nonsense;">', { name: 'a', href: '&#x110000;&nonsense;' }],
  ['names of every object', '<a constructor href="/x">', { name: 'a', constructor: '', href: '/x' }],
])('reads a tag with %s', (_, html, tag) => {
  expect(read(html)).toEqual([tag]);
});

test.each([
  ['a comment', '<!-- <a href="/x"> -->'],
  ['a comment without an end', '<!-- <a href="/x">'],
  ['a script', '<script>"<a href=/x>"</script>'],
  ['text that looks like a tag', '&lt;a href="/x"&gt;'],
  ['an end tag', '</a href="/x">'],
  ['a declaration', '<!doctype html><?php "<a" ?>'],
  ['a tag cut off', '<a href="/x" rel="webmention"'],
  ['a lonely sign', 'a < b'],
])('finds no link in %s', (_, html) => {
  expect(read(html).filter(({ name }) => name === 'a')).toEqual([]);
});

test.each([
  ['a comment', '<!-- x --><a>'],
  ['an empty comment', '<!--><a>'],
  ['a script', '<script src="/x">if (a < b) "</scripts>"</SCRIPT ><a>'],
  ['a lonely sign', '1 < 2 <a>'],
])('goes on after %s', (_, html) => {
  expect(read(html).at(-1)).toEqual({ name: 'a' });
});

describe('Whatever stands in a page', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '<a',
    '<!--',
    '-->',
    '<script',
    '</script>',
    '"',
    "'",
    '=',
    ' ',
    '/',
    '&#',
    'x',
  );

  test('it is read to its end', () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (html) => {
          expect(read(html).every(({ name }) => /^[a-z]/.test(name))).toBe(true);
        },
      ),
    );
  });

  test.each([
    '<',
    '<a ',
    '<a b="',
    "<a b='",
    '<!--',
    '<script>',
    '<a =',
    '<a b= ',
    ' ',
    '<a b',
    '</',
    '&#',
    '<a href="&',
  ])('a megabyte of "%s" takes no longer than one of words', (repeated) => {
    const began = cpuMs();
    const tags = read(`<p ${repeated.repeat(1_000_000 / repeated.length)}=`);
    expect(tags.length).toBeLessThan(1_000_000);
    expect(cpuMs() - began).toBeLessThan(1500);
  });
});
