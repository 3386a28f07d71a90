import { describe, expect, test } from 'vitest';
import { SITES, elements, fileAt, text, type Site } from './site.ts';

const MONDAY = /^this-week\/\d{4}-\d\d-\d\d\/index\.html$/;

const weeksIn = (site: Site) =>
  site.files.map((file) => file.replaceAll('\\', '/')).filter((file) => MONDAY.test(file));
const itemsIn = (site: Site) =>
  (JSON.parse(text(site, 'items.json')) as { items: readonly { id: string; url: string }[] }).items;

describe.each(SITES)('on %s', (_, site) => {
  const weeks = weeksIn(site);
  const items = itemsIn(site);

  test('there are weeks', () => {
    expect(weeks.length).toBeGreaterThan(0);
  });

  test.each(weeks)('%s leads to its three other editions, and they are there', (page) => {
    const week = `${site.base}${page.replace('index.html', '')}`;
    const links = elements(site, page).map(({ attributes }) => attributes['href']);
    const editions = [`${week}print/`, `${week}large-print/`, `${week.slice(0, -1)}.txt`];
    expect(links).toEqual(expect.arrayContaining(editions));
    expect(editions.filter((path) => fileAt(site, path) === undefined)).toEqual([]);
  });

  test.each(items)('$url has a short address that leads to it, and a poster', ({ id, url }) => {
    const { pathname } = new URL(url);
    const leading = site.files.filter(
      (file) =>
        /^s\/.{5,10}\/index\.html$/.test(file) &&
        id.startsWith(file.split('/')[1] ?? ' ') &&
        text(site, file).includes(`content="0; url=${pathname}"`),
    );
    expect(leading).toHaveLength(1);
    expect(fileAt(site, `${pathname}poster/`)).toBeDefined();
  });

  test.each(weeks)(
    'the text of %s to read out has no address in signs, and ends with the phone numbers',
    (page) => {
      const words = text(site, page.replace('/index.html', '.txt'));
      expect(words).not.toMatch(/https?:|www\.|[<>]/);
      expect(words).toMatch(
        /Phone numbers\.\nLife-threatening emergency: 9 9 9\.\n[\s\S]*That is the end of this edition\.\n$/,
      );
    },
  );

  test('search engines are told of weeks, and neither of short addresses nor of what is to be printed', () => {
    const map = text(site, 'sitemap.xml');
    expect(weeks.filter((page) => !map.includes(page.replace('index.html', '')))).toEqual([]);
    expect(map).not.toMatch(/\/s\/|\/print\/|\/large-print\/|\/poster\//);
  });
});
