import type { Check } from './check.ts';
import { MDX_COMPONENTS } from './mdx.ts';
import { blocks, warns, type Found } from './problem.ts';
import { htmlTags, type HtmlTag } from './text/html-tags.ts';
import { nodesOf } from './text/nodes.ts';
import type { Words } from './words.ts';

/** What the site takes out of every page, with all that it holds (see `src/html/site-html.ts`), and what to do instead. */
const TAKEN_OUT: Readonly<Record<string, string>> = {
  script: 'Take it out.',
  style: 'Take it out: the site looks after how its pages look.',
  ...same('link meta base template', 'Take it out.'),
  ...same('iframe frame object embed applet', 'Link to what it shows: "[Watch the film](https://…)".'),
  ...same('audio video track source', 'Link to where it is: "[Watch the film](https://…)".'),
  ...same('form input button select textarea', 'Link to the form, or say how to get in touch.'),
  ...same('svg math', 'Save it as a picture, and show it with "![What it shows](picture.png)".'),
};

/** What Markdown has no other way of writing, so that it may stand. */
const MAY_STAND = new Set(
  (
    'abbr bdi bdo br cite dd del details dfn dl dt figcaption figure ins kbd li mark q rp rt ruby s samp small sub summary sup ' +
    'tbody td tfoot th thead time tr var wbr'
  ).split(' '),
);

/** What Markdown has a way of writing, or has no use for. */
const BETTER: Readonly<Record<string, string>> = {
  ...same('b strong', 'Write "**words**".'),
  ...same('i em u font center big tt nobr strike', 'Take it out, and leave the words.'),
  ...same(
    'p div section article span header footer main',
    'Take it out, and leave an empty line between paragraphs.',
  ),
  ...same('ul ol', 'Begin each line of the list with "- ".'),
  ...same('h1 h2', 'Write "## " before the words.'),
  ...same('h3 h4 h5 h6', 'Write "### " before the words.'),
  a: 'Write "[words](address)".',
  img: 'Write "![What it shows](picture.jpg)".',
  blockquote: 'Write "> " before each line.',
  ...same('code pre', 'Write "`words`".'),
  hr: 'Write "---", with an empty line before it.',
  table: 'Write a table of Markdown: "| Day | Open |", and "| --- | --- |" below it.',
};

/** HTML in Markdown: what could run or reach out, what has a way of its own in Markdown, what is no HTML at all. */
export const rawHtml: Check = {
  name: 'raw-html',
  subject: 'Structure',
  severity: 'blocks',
  finds:
    'HTML in the text. Programs, forms and windows to other websites are taken out of the page with all that they hold; for most of the rest Markdown has a plain way of writing.',
  bad: [
    {
      body: 'Watch it:\n\n<iframe src="https://www.youtube.com/embed/x"></iframe>',
      says: '10:1 "<iframe>" is taken out of the page, with all that it holds. Link to what it shows: "[Watch the film](https://…)".',
    },
    {
      body: 'Come <b onclick="go()">now</b>.',
      says: '8:6 "onclick" would run a program, and is taken out of the page. Take it out.',
    },
    {
      body: 'Ask [our team](javascript:open()).',
      says: '8:5 This link would run a program, and leads nowhere. Write an address that begins with "https://".',
    },
    {
      body: '<p class="MsoNormal">Call us.</p>\n\n<p class="MsoNormal">Or write.</p>',
      says: '8:1 Here is HTML: "<p>". Take it out, and leave an empty line between paragraphs.',
    },
    {
      body: 'The clinic is open on <insert day>.',
      says: '8:23 "<insert day>" is not shown: the page takes it for HTML. Write it without "<" and ">".',
    },
  ],
  good: [
    { body: 'The team is <span lang="cy">Iechyd Da</span>.' },
    { body: 'Carbon dioxide (CO<sub>2</sub>)<br>is measured. <!-- ask Sam -->' },
    { body: 'Write to <team@example.org>, or see [our page](https://www.example.org/).' },
    { body: 'For fewer than 5 (<5) we show no number, and 3 < 4.' },
    { file: 'news/example.mdx', body: '<Callout>\n\nCall us.\n\n</Callout>' },
  ],
  inWords: (words) => (/<[a-z]|:/i.test(words.body) ? [...inTags(words), ...inLinks(words)] : []),
};

function inTags(words: Words): readonly Found[] {
  const told = new Set<string>();
  return htmlTags(words).flatMap((tag) => {
    const found = judge(tag, words);
    // Pasted HTML has hundreds of the same: the first of each is told.
    const key = found && `${found.what}`;
    if (!found || key === undefined || told.has(key)) return [];
    told.add(key);
    return [found];
  });
}

function judge(tag: HtmlTag, { file, inBody }: Words): Found | undefined {
  const { name, attributes, offset, text } = tag;
  const at = inBody(offset);
  const instead = TAKEN_OUT[name];
  if (Object.hasOwn(TAKEN_OUT, name) && instead !== undefined) {
    return blocks(file, at, `"<${name}>" is taken out of the page, with all that it holds.`, instead);
  }
  const handler = Object.keys(attributes).find((key) => /^on[a-z]/.test(key));
  if (handler !== undefined) {
    return blocks(
      file,
      at,
      `"${handler}" would run a program, and is taken out of the page.`,
      'Take it out.',
    );
  }
  if (isProgram(attributes['href'] ?? '')) return blocks(file, at, ...PROGRAM);
  const better = Object.hasOwn(BETTER, name) ? BETTER[name] : undefined;
  if (better !== undefined) {
    // A language or a place to link to can be written in no other way.
    const isNeeded =
      'lang' in attributes || 'dir' in attributes || ('id' in attributes && !('href' in attributes));
    return isNeeded ? undefined : warns(file, at, `Here is HTML: "<${name}>".`, better);
  }
  // Boxes in a file that cannot show them are a matter of `mdx`.
  if (MAY_STAND.has(name) || MDX_COMPONENTS.includes(/\w+/.exec(text)?.[0] ?? '')) return undefined;
  const what = `"${text}" is not shown: the page takes it for HTML.`;
  return warns(file, at, what, 'Write it without "<" and ">".');
}

function inLinks({ file, tree, inBody }: Words): readonly Found[] {
  return nodesOf(tree, 'link')
    .filter(({ url }) => isProgram(url))
    .map((node) => blocks(file, inBody(node), ...PROGRAM));
}

const PROGRAM = [
  'This link would run a program, and leads nowhere.',
  'Write an address that begins with "https://".',
] as const;

function isProgram(address: string): boolean {
  return /^\s*(?:javascript|vbscript|data):/i.test(address);
}

function same(names: string, instead: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, instead]));
}
