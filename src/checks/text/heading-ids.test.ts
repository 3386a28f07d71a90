import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown, markdownSettings } from '../../markdown.ts';
import { facts, item } from '../testing/facts.ts';
import { wordsOf } from '../words.ts';
import { headingIds, placesIn } from './heading-ids.ts';

const renderer = markdown.createRenderer(markdownSettings);

async function asBuilt(body: string): Promise<readonly string[]> {
  const { code } = await (await renderer).render(body, { frontmatter: {} });
  return [...code.matchAll(/<h[1-6] id="([^"]*)"/g)].map(([, id = '']) => id.replaceAll('&amp;', '&'));
}

const read = (body: string) => {
  const known = facts({ 'news/a.md': item('', body) });
  const words = known.items.map((file) => wordsOf(file, known));
  return words.flatMap((one) => headingIds(one).map(({ id }) => id));
};

describe('the ids of headings', () => {
  test.each([
    ['## How to book'],
    ["## Don't *panic* – call 111!"],
    ['## Opening times\n\n### Monday\n\n## Opening times\n\n### Monday'],
    ['## A&E, 9am to 5pm (£5.50)'],
    ['## Über żółw 流感 111 پر کال کریں'],
    ['## [A link](x.md), `code` and ![a picture](y.png)'],
    ['Set by a line\n---\n\n## #1 of \\#2'],
    ['> ## In a quotation\n\n- ## In a list'],
  ])('are those that are built: %s', async (body) => {
    expect(read(body)).toEqual(await asBuilt(body));
  });

  test('are those that are built, whatever the headings say', async () => {
    const words = fc.string({ unit: fc.constantFrom(...'Ab1 -_.,:;!?&(’é流)'), minLength: 1, maxLength: 20 });
    const heading = words.filter((text) => /\w/.test(text)).map((text) => `## x${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 5 }), async (headings) => {
        const body = headings.join('\n\n');
        expect(read(body)).toEqual(await asBuilt(body));
      }),
      { numRuns: 50 },
    );
  });

  test('are not the only places to link to', () => {
    const known = facts({ 'news/a.mdx': item('', '## Book\n\n<span id="here">x</span>') });
    const [words] = known.items.map((file) => wordsOf(file, known));
    expect(words && [...placesIn(words)]).toEqual(['book', 'here']);
  });
});
