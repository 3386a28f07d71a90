import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

describe('A status in HTML, as plain text', () => {
  test.each([
    ['paragraphs and lines', '<p>One<br>two<br />three</p><p>Four</p>', 'One\ntwo\nthree\n\nFour'],
    [
      'entities',
      '<p>Tom &amp; &quot;Jerry&quot; &lt;3 it&#39;s &#x1F600;&nbsp;!</p>',
      'Tom & "Jerry" <3 it\'s 😀 !',
    ],
    [
      'names and hashtags',
      '<p><span class="h-card"><a href="https://s.example/@x" class="u-url mention">@<span>x</span></a></span> a <a href="/tags/Flu" class="mention hashtag" rel="tag">#<span>Flu</span></a></p>',
      '@x a #Flu',
    ],
    [
      'a link of which the middle is shown',
      '<p>See <a href="https://www.nhs.uk/a/very/long/path?x=1&amp;y=2"><span class="invisible">https://www.</span><span class="ellipsis">nhs.uk/a/very/</span><span class="invisible">long/path?x=1&amp;y=2</span></a>.</p>',
      'See https://www.nhs.uk/a/very/long/path?x=1&y=2.',
    ],
    [
      'a link with words',
      '<p>Look <a href="https://n.example/x">here</a></p>',
      'Look here (https://n.example/x)',
    ],
    ['a link that runs code', '<p><a href="javascript:alert(1)">press</a></p>', 'press'],
    ['a list', '<ul><li>One</li><li>Two <b>three</b></li></ul>', '- One\n- Two three'],
    ['a quotation', '<p>They said</p><blockquote><p>No</p></blockquote>', 'They said\n\nNo'],
    ['code that nobody sees', '<p>a<script>alert("x")</script><style>p{}</style><!-- c --></p>', 'a'],
    [
      'what stands for a quoted post',
      '<p class="quote-inline">RE: <a href="https://s/1">x</a></p><p>Yes</p>',
      'Yes',
    ],
    ['text without markup', 'Just words', 'Just words'],
    ['nothing', '', ''],
    ['tags that never end', '<p>One <b>two<p>three', 'One two\n\nthree'],
  ])('%s', (_, html, text) => {
    expect(plainText(html).text).toBe(text);
  });

  test('names each address behind its words once, in full', () => {
    const link = '<a href="https://n.example/x?a=1&amp;b=2">x</a>';
    const name = '<a class="mention" href="https://s.example/@x">@x</a>';
    expect(plainText(`<p>${link} ${link} ${name}</p>`).links).toEqual(['https://n.example/x?a=1&b=2']);
  });

  test.each([
    ['<b>', '</b>'],
    ['<p>x</p>', ''],
    ['<a ', ''],
    ['<a href="', ''],
    ['<!--', ''],
    ['</', ''],
    ['<', ''],
    ['<b> </b>', ''],
    ['<a href=https://n.example/>x', '</a>'],
    ['&#', ';'],
    ['<script>', ''],
  ])('of 300,000 letters of %s it is made in a moment', (begin, end) => {
    const times = 300_000 / begin.length;
    const start = performance.now();
    plainText(begin.repeat(times) + end.repeat(times));
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test.each([
    ['a </b> that was never begun', 'One </b>two', 'One two'],
    ['a sign that begins nothing', '<p>5 < 6 and 7 <8</p>', '5 < 6 and 7 <8'],
    ['a tag that never ends', 'Help <a href="https://n.example/', 'Help <a href="https://n.example/'],
    [
      'a sign within quotation marks',
      '<a href="https://n.example/?a>b">x y</a>',
      'x y (https://n.example/?a>b)',
    ],
    ['a link that never ends', '<a href="https://n.example/">x y<p>z', 'x y (https://n.example/)\n\nz'],
  ])('loses no words by %s', (_, html, text) => {
    expect(plainText(html).text).toBe(text);
  });

  test('is made of anything', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '<p',
      '</p>',
      '<a href="',
      '"',
      '&',
      '&#',
      ';',
      '<!--',
      '-->',
      'x',
      ' ',
      '=',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (html) => {
        expect(typeof plainText(html.join('')).text).toBe('string');
      }),
    );
  });
});
