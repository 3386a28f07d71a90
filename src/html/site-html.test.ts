import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteHtml, type BodyContext } from './site-html.ts';

const context: BodyContext = {
  file: 'news/2026/2026-11-20-clinic.md',
  owner: 'fv7kq2mxw4',
  pictures: [{ file: 'news/2026/clinic.jpg', hash: 'ab'.repeat(32), width: 1800, height: 1200 }],
  language: 'en-GB',
  hub: { site: 'https://example.org/hub' },
  targets: new Map([
    ['news/2026/2026-11-19-other.md', '/news/2026-11-19-other/'],
    ['pages/about.md', '/about/'],
  ]),
};
const html = (body: string): string => siteHtml(body, context);

describe('links come out right under any base path', () => {
  test.each([
    ['to an item beside it', './2026-11-19-other.md', '/hub/news/2026-11-19-other/'],
    ['to a part of an item', '2026-11-19-other.md#who', '/hub/news/2026-11-19-other/#who'],
    ['to a standing page', '../../pages/about.md', '/hub/about/'],
    ['from the root', '/places/millmere/', '/hub/places/millmere/'],
    ['to another site', 'https://www.nhs.uk/', 'https://www.nhs.uk/'],
    ['to a part of the page', '#who', '#who'],
    ['to a phone', 'tel:111', 'tel:111'],
  ])('a link %s', (_, written, made) => {
    expect(html(`<a href="${written}">x</a>`)).toBe(`<a href="${made}">x</a>`);
  });

  test.each([
    ['a file that is not public', './2026-12-01-secret.md'],
    ['a script', 'javascript:alert(1)'],
    ['a script in disguise', '&#106;avascript:alert(1)'],
    ['a script behind a space', ' javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['an unnamed scheme', '//elsewhere.example/x'],
  ])('a link to %s leads nowhere', (_, written) => {
    expect(html(`<a href="${written}">x</a>`)).toBe('<a>x</a>');
  });
});

describe('pictures', () => {
  test('get every width, their size, and alt text', () => {
    const made = html('<img src="picture:clinic.jpg" alt="A &amp; &quot;B&quot;">');
    expect(made).toMatch(
      /^<picture><source type="image\/webp" srcset="\/hub\/pictures\/fv7kq2mxw4\.[^"]+ 400w, /,
    );
    expect(made).toMatch(
      /<img src="\/hub\/pictures\/[^"]+\.jpg" alt="A &amp; &quot;B&quot;" width="\d+" height="\d+"/,
    );
  });

  test('of the site itself stay where they are', () => {
    expect(html('<img src="/map.png" alt="Map">')).toBe('<img src="/hub/map.png" alt="Map">');
  });

  test('of other sites are left out: a page asks nobody else for anything', () => {
    expect(html('<p>a <img src="https://elsewhere.example/x.png" alt="x"> b</p>')).toBe('<p>a  b</p>');
  });

  test.each([
    ['its paragraph', '<p><img src="picture:gone.jpg" alt="x"></p>'],
    ['its link', '<p><a href="/big/"><img src="picture:gone.jpg" alt="x"></a></p>'],
    ['its list', '<ul>\n<li><img src="picture:gone.jpg" alt="x"></li>\n</ul>'],
    ['another that is left out', '<p><img src="picture:gone.jpg">\n<img src="picture:gone-too.jpg"></p>'],
  ])('that are left out leave no gap: %s goes too', (_, written) => {
    expect(html(`<p>Before</p>${written}<p>After</p>`)).toBe('<p>Before</p><p>After</p>');
  });

  test('that are left out take no words with them', () => {
    expect(html('<p>Look: <em><img src="picture:gone.jpg" alt="x"></em></p>')).toBe('<p>Look: </p>');
  });
});

test.each([
  ['a heading of the first rank becomes one of the second', '<h1>x</h1>', '<h2>x</h2>'],
  ['a task to do is an empty box', '<li><input type="checkbox" disabled> x</li>', '<li>☐ x</li>'],
  ['a task done is a ticked box', '<li><input type="checkbox" checked disabled> x</li>', '<li>☑ x</li>'],
  [
    'a table scrolls by itself',
    '<table><tr><td>x</td></tr></table>',
    '<div class="wide" tabindex="0"><table class="nhsuk-table"><tr><td>x</td></tr></table></div>',
  ],
])('%s', (_, written, made) => {
  expect(html(written)).toBe(made);
});

test('a phone number in text from right to left stays in one piece', () => {
  expect(siteHtml('<p>فون 01632 960 001</p>', { ...context, language: 'ur' })).toBe(
    '<p>فون 01632\u00a0960\u00a0001</p>',
  );
});

test('a heading of a table says that it heads a column', () => {
  expect(html('<table><thead><tr><th>Cost</th></tr></thead></table>')).toContain('<th scope="col">Cost</th>');
});

test('an empty corner of a table is no heading', () => {
  expect(html('<table><tr><th></th><th>Cost</th></tr></table>')).toContain(
    '<table class="nhsuk-table"><tr><td></td><th>Cost</th></tr></table>',
  );
});

describe('what could run is gone', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['a frame', '<iframe src="https://elsewhere.example"></iframe>', ''],
    ['a form', '<form action="/x"><input></form>', ''],
    ['a handler', '<b onclick="alert(1)">x</b>', '<b>x</b>'],
    ['a handler in capitals', '<b ONCLICK="alert(1)">x</b>', '<b>x</b>'],
    ['a style', '<b style="color:red">x</b>', '<b>x</b>'],
    ['a style in capitals', '<b STYLE="color:red">x</b>', '<b>x</b>'],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>', ''],
    ['a film', '<video src="/a.mp4" poster="https://elsewhere.example/p.png"></video>', ''],
    ['a drawing', '<svg><image href="https://elsewhere.example/c.png"/></svg>', ''],
    ['what a comment says', 'a<!-- Ask Jo before this goes out -->b', 'ab'],
    [
      'another address of a picture',
      '<img src="/map.png" alt="Map" srcset="https://elsewhere.example/b.png 2x">',
      '<img src="/hub/map.png" alt="Map">',
    ],
    [
      'a source of a picture',
      '<picture><source srcset="https://elsewhere.example/d.png"><img src="/map.png" alt="Map"></picture>',
      '<picture><img src="/hub/map.png" alt="Map"></picture>',
    ],
    ['a picture in capitals', '<IMG SRC="https://elsewhere.example/a.png">', ''],
    ['a field', '<input type="text" value="x">', ''],
  ])('%s', (_, written, made) => {
    expect(html(written)).toBe(made);
  });

  test('a quotation mark in an attribute stays in it', () => {
    expect(html(`<b title='x" onclick="alert(1)'>x</b>`)).toBe(
      '<b title="x&quot; onclick=&quot;alert(1)">x</b>',
    );
  });

  test('any attribute value can be read back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '<', '&', ' ', '=', "'") }), (value) => {
        const written = value.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
        const made = html(`<b title='${written}'>x</b>`);
        expect(made.match(/^<b title="([^"]*)">x<\/b>$/)?.[1]?.replaceAll('&quot;', '"')).toBe(written);
      }),
    );
  });
});
