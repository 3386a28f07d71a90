import { mdxToJs } from 'satteri';
import type { Position } from '../hub/content-error.ts';
import { didYouMean } from '../hub/nearest.ts';
import type { Check } from './check.ts';
import { blocks, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** What MDX items may use without importing it: the components of src/components/mdx. */
export const MDX_COMPONENTS = ['Callout', 'Details', 'EmergencyCare', 'NonUrgentCare', 'UrgentCare'];

/** MDX that cannot be read, and components that there are not. */
export const mdx: Check = {
  name: 'mdx',
  subject: 'Structure',
  severity: 'blocks',
  finds:
    'Boxes such as "Callout" that are misspelt, not closed, or in a file that cannot show them. The page could not be built, or would leave them out.',
  allowed: false,
  bad: [
    {
      file: 'news/example.mdx',
      body: '<Callout>\nCall 999 if it is an emergency.',
      says: '8:1 This cannot be read: Expected a closing tag for `<Callout>`. Close every tag and brace; write "\\{" for a brace and "&lt;" for a less-than sign.',
    },
    {
      file: 'news/example.mdx',
      body: '<Calout>Bring a coat.</Calout>',
      says: '8:1 There is no "<Calout>". Did you mean "Callout"?',
    },
    {
      body: '<Callout>Bring a coat.</Callout>',
      says: '8:1 "<Callout>" does nothing in a file that ends in ".md". Let the name of the file end in ".mdx".',
    },
  ],
  good: [
    { file: 'news/example.mdx', body: '<Callout>\nBring a coat.\n</Callout>' },
    {
      file: 'news/example.mdx',
      body: 'Children under \\{5\\} and people with a body mass index &lt; 18 should ask first.',
    },
    { body: 'Come in if you weigh < 50 kilograms.' },
  ],
  inWords: find,
};

function find({ file, body, inBody }: Words): readonly Found[] {
  if (!file.startsWith('news/')) return [];
  const fault = file.endsWith('.mdx') ? faultIn(body) : undefined;
  return [...(fault ? [unread(file, inBody(0).line, fault)] : []), ...unknownComponents(file, body, inBody)];
}

interface Fault extends Position {
  readonly why: string;
}

function unread(file: string, bodyLine: number, { line, column, why }: Fault): Found {
  const instead = 'Close every tag and brace; write "\\{" for a brace and "&lt;" for a less-than sign.';
  return blocks(file, { line: bodyLine + line - 1, column }, `This cannot be read: ${why}.`, instead);
}

/** Where and why Astro's own processor cannot read MDX: lines count from the top of the body. */
function faultIn(body: string): Fault | undefined {
  try {
    mdxToJs(body);
    return undefined;
  } catch (error) {
    // `5:1: Expected a closing tag for <Callout> (3:1) (mdx-jsx:…)`: its place and its words.
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', why = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
    return { line: Number(line), column: Number(column), why: why.replaceAll(/\s*\([\w-]+:[\w-]+\)/g, '') };
  }
}

function unknownComponents(file: string, body: string, inBody: Words['inBody']): readonly Found[] {
  const inMdx = file.endsWith('.mdx');
  return [...body.matchAll(/<([A-Z][A-Za-z0-9]*)[\s/>]/g)].flatMap(({ 1: name = '', index }) => {
    if (new RegExp(`^import\\b.*\\b${name}\\b`, 'm').test(body)) return [];
    const known = MDX_COMPONENTS.includes(name);
    const position = inBody(index);
    if (!inMdx && known) {
      const what = `"<${name}>" does nothing in a file that ends in ".md".`;
      return [blocks(file, position, what, 'Let the name of the file end in ".mdx".')];
    }
    if (!inMdx || known) return [];
    const instead = didYouMean(name, MDX_COMPONENTS, 'There are');
    return [blocks(file, position, `There is no "<${name}>".`, instead)];
  });
}
