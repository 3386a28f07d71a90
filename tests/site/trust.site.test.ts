import { describe, expect, test } from 'vitest';
import { isWhole, samePath } from '../../src/news/redirects.ts';
import { DEMO, SECOND, SITES, elements, pagesOf, fileAt, text } from './site.ts';

interface Rule {
  readonly from: string;
  readonly to: string;
}

const rules = (redirects: string): readonly Rule[] =>
  redirects
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return { from, to };
    });

describe('addresses that moved', () => {
  const moved = rules(text(DEMO, '_redirects'));
  const single = moved.filter((rule) => !isWhole(rule));

  test('are known to hosts, each leading to a page that is there', () => {
    const lost = moved.filter(({ to }) => to.startsWith('/') && !to.includes(':') && !fileAt(DEMO, to));
    expect([moved.length > 0, lost]).toEqual([true, []]);
  });

  test('have a page of their own for other hosts, which leads on by itself and by a link', () => {
    const wrong = single.filter(({ from, to }) => {
      const html = text(DEMO, `${samePath(from).slice(1)}index.html`);
      return !(
        html.includes(`http-equiv="refresh" content="0; url=`) &&
        html.includes('name="robots" content="noindex"') &&
        new RegExp(`<link rel="canonical" href="[^"]*${to}"`).test(html) &&
        new RegExp(`<a href="[^"]*${to}"`).test(html)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('are in no sitemap', () => {
    const sitemap = text(DEMO, 'sitemap.xml');
    expect(single.filter(({ from }) => sitemap.includes(`${samePath(from)}<`))).toEqual([]);
  });
});

describe.each(SITES)('on %s', (_, site) => {
  test('hosts are told the policy of every file, and no file of rules is a page', () => {
    expect(text(site, '_headers')).toMatch(
      /^\/\*\n(  .*\n)*  Content-Security-Policy: .*frame-ancestors 'none'/,
    );
    expect(site.files).toContain('_redirects');
  });

  test.each(['accounts', 'tell-us', 'contact', 'latest', 'subscribe'])(
    '/%s/ is there, and the sitemap names it',
    (name) => {
      expect(site.files).toContain(`${name}/index.html`);
      expect(text(site, 'sitemap.xml')).toContain(`/${name}/</loc>`);
    },
  );
});

describe('who we are can be checked', () => {
  test.each(['index.html', 'accounts/index.html'])(
    '%s names our accounts as ours, so that networks confirm them',
    (page) => {
      const ours = elements(DEMO, page).filter(({ attributes }) => attributes['rel'] === 'me');
      expect(ours.map(({ attributes }) => attributes['href'])).toEqual([
        'https://bsky.app/profile/news.brackenshire.example',
        'https://social.brackenshire.example/@news',
        'https://www.facebook.com/brackenshire.example',
        'https://www.instagram.com/brackenshire.example/',
        'https://www.threads.com/@brackenshire.example',
        'https://x.com/brackenshire-example',
        'https://www.linkedin.com/company/brackenshire-example/',
        'https://t.me/brackenshire_example',
        'https://whatsapp.com/channel/brackenshire-example',
        'https://nextdoor.co.uk/agency/brackenshire-example/',
      ]);
    },
  );

  test('each page with the foot of the site leads to the list of our accounts', () => {
    const without = pagesOf(DEMO).filter(
      (page) =>
        text(DEMO, page).includes('<footer class="nhsuk-footer"') &&
        !text(DEMO, page).includes('href="/accounts/"'),
    );
    expect(without).toEqual([]);
  });

  test('a parked account is named with where to go, and not as ours to follow', () => {
    const page = text(DEMO, 'accounts/index.html');
    expect(page).toContain('https://www.youtube.com/@brackenshire-example');
    expect(page).not.toMatch(/href="https:\/\/www\.youtube\.com\/[^"]*"[^>]*rel="me"/);
  });

  test('programs find whom to tell of a weakness, until when, and the proof for Bluesky', () => {
    expect(text(DEMO, '.well-known/security.txt')).toMatch(
      /^Contact: mailto:.*\nExpires: \d{4}-\d\d-\d\dT12:00:00Z\n/,
    );
    expect(text(DEMO, '.well-known/atproto-did')).toMatch(/^did:plc:[a-z0-9]+$/);
  });

  test('a hub that says nothing of these has no such files', () => {
    expect(SECOND.files.filter((file) => file.startsWith('.well-known/'))).toEqual([]);
  });
});

describe('the page of feeds', () => {
  const page = text(DEMO, 'subscribe/index.html');

  test('says truly that each feed of a kind, place or topic is there in all 3', () => {
    const lists = [...page.matchAll(/href="\/([^"]+\/)rss\.xml"/g)].map(([, path]) => path);
    const missing = lists
      .flatMap((path) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${path}${file}`))
      .filter((file) => !DEMO.files.includes(file));
    expect([lists.length > 20, missing]).toEqual([true, []]);
    expect(page).not.toMatch(/Every feed on this page/);
  });

  test('leaves no space before a full stop', () => {
    expect(page.replace(/<[^>]*>/g, '')).not.toMatch(/\w\s+\.\s/);
  });
});

describe('the accessibility statement', () => {
  test.each([
    ['the demo site', DEMO, 'partially compliant', 'Sunday 22 November 2026'],
    ['the second site', SECOND, 'fully compliant', 'Friday 28 August 2026'],
  ])('of %s says what the law asks, from the facts of its hub', (_, site, status, tested) => {
    const words = text(site, 'accessibility/index.html')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');
    const asked = [
      'is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018',
      `This website is ${status} with the Web Content Accessibility Guidelines version 2.2 AA standard`,
      'Non-compliance with the accessibility regulations',
      'Disproportionate burden',
      'Content that is not within the scope of the accessibility regulations',
      'This statement was prepared on',
      `last tested this website on ${tested}`,
      'Equality and Human Rights Commission (EHRC)',
      'Equality Advisory and Support Service (EASS)',
    ];
    expect(asked.filter((each) => !words.includes(each))).toEqual([]);
  });

  test('is linked from the foot of every page that has the foot of the site', () => {
    const without = DEMO.files.filter(
      (file) =>
        file.endsWith('.html') &&
        text(DEMO, file).includes('<footer class="nhsuk-footer"') &&
        !/<footer[\s\S]*href="\/accessibility\/"/.test(text(DEMO, file)),
    );
    expect(without).toEqual([]);
  });
});
