import { expect, test } from 'vitest';
import { sampleItem } from '../news/testing/sample-item.ts';
import { questionsHtml } from './questions-html.ts';

const HUB = { language: 'en-GB' };
const FREE = { question: 'Is it free?', answer: 'Yes.' };

const htmlOf = (answer: string, language = 'en-GB') =>
  questionsHtml({ questions: [{ ...FREE, answer, asked: '2026-11-21' }], language }, HUB);

test('an item that nobody asked about has no such part', () => {
  expect(questionsHtml(sampleItem(), HUB)).toBe('');
});

test('questions stand below their title, each with the day on which it was asked, if that is known, and its answer', () => {
  const questions = [
    { ...FREE, asked: '2026-11-21' },
    { question: 'Where?', answer: 'Here.' },
  ];
  expect(questionsHtml(sampleItem({ questions }), HUB)).toBe(
    '<h2>Questions people asked</h2><h3>Is it free?</h3><p class="asked">Asked on Saturday 21 November 2026</p><p>Yes.</p><h3>Where?</h3><p>Here.</p>',
  );
});

test.each([
  [
    'an empty line parts paragraphs, and a line is a line',
    'Yes.\nIt is.\n\n \nAll of it.',
    '<p>Yes.<br>It is.</p><p>All of it.</p>',
  ],
  [
    'Markdown stays letters',
    '# Yes\n\n- [here](/x/) ![a](b.png) *now*',
    '<p># Yes</p><p>- [here](/x/) ![a](b.png) *now*</p>',
  ],
  [
    'but a link, whose words say where it leads',
    'Read about [the "flu" vaccine](https://www.nhs.uk/flu/).',
    '<p>Read about <a href="https://www.nhs.uk/flu/">the &quot;flu&quot; vaccine</a>.</p>',
  ],
  ['which leads to a web address only', '[now](javascript:alert(1))', '<p>[now](javascript:alert(1))</p>'],
  [
    'HTML stays letters',
    '<script>alert(1)</script> & "so"',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;</p>',
  ],
  [
    'a web address is a link, without the full stop behind it',
    'See https://www.nhs.uk/flu/?a=1&b=2. Or (http://example.org/).',
    '<p>See <a href="https://www.nhs.uk/flu/?a=1&amp;b=2">nhs.uk/flu/?a=1&amp;b=2</a>. Or (<a href="http://example.org/">example.org</a>).</p>',
  ],
  ['no other address is one', 'javascript:alert(1) www.nhs.uk', '<p>javascript:alert(1) www.nhs.uk</p>'],
  [
    'an address cannot leave its attribute',
    'https://a.example/"onclick="x',
    '<p><a href="https://a.example/">a.example</a>&quot;onclick=&quot;x</p>',
  ],
])('%s', (_, answer, html) => {
  expect(htmlOf(answer)).toContain(html);
  expect(htmlOf(answer).endsWith(html)).toBe(true);
});

test('in another language, what is ours stays in that of the hub', () => {
  expect(htmlOf('Tak.', 'pl')).toBe(
    '<h2 lang="en-GB" dir="ltr">Questions people asked</h2><h3>Is it free?</h3><p class="asked" lang="en-GB" dir="ltr">Asked on Saturday 21 November 2026</p><p>Tak.</p>',
  );
});
