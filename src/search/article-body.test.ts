import { expect, test } from 'vitest';
import { articleBody } from './article-body.ts';

const page = (main: string) => `<!doctype html><html><body><nav>Menu</nav><main>${main}</main></body></html>`;

test('what an item says is cut out whole, and nothing around it', () => {
  const body = '<p>Walk <b>in</b>.</p><div class="callout"><p>Until 5pm</p></div>';
  expect(articleBody(page(`<h1>Flu</h1><div class="e-content prose">${body}</div><p>Help</p>`))).toBe(body);
});

test('pictures stay behind, with what is said of them', () => {
  const picture = '<picture><source srcset="/a.webp"><img src="/a.jpg" alt="Mrs Patel"></picture>';
  const body = `<p>Walk in.</p><p>${picture}</p><p>Or <img src="/b.png" alt="A map"> call.</p>`;
  expect(articleBody(page(`<div class="prose">${body}</div>`))).toBe(
    '<p>Walk in.</p><p></p><p>Or  call.</p>',
  );
});

test('a page without an article says nothing', () => {
  expect(articleBody(page('<h1>Withdrawn</h1>'))).toBe('');
});
