import { expect, test } from 'vitest';
import { articleBody } from './article-body.ts';

const page = (main: string) => `<!doctype html><html><body><nav>Menu</nav><main>${main}</main></body></html>`;

test('what an item says is cut out whole, and nothing around it', () => {
  const body = '<p>Walk <b>in</b>.</p><div class="callout"><p>Until 5pm</p></div>';
  expect(articleBody(page(`<h1>Flu</h1><div class="e-content prose">${body}</div><p>Help</p>`))).toBe(body);
});

test('a page without an article says nothing', () => {
  expect(articleBody(page('<h1>Withdrawn</h1>'))).toBe('');
});
