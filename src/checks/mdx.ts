import { didYouMean } from '../hub/nearest.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { positionAt } from './text/position-at.ts';

/** What MDX items may use without importing it: the components of src/components/mdx. */
export const MDX_COMPONENTS = ['Callout', 'Details', 'EmergencyCare', 'NonUrgentCare', 'UrgentCare'];

/** MDX that cannot be read, and components that there are not. */
export const mdx: Check = {
  name: 'mdx',
  subject: 'Structure',
  severity: 'blocks',
  finds: 'MDX that cannot be read, and components that there are not.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, mdxFaults }: Facts): readonly Found[] {
  return items.flatMap(({ file, source, body, bodyLine }) => {
    const fault = mdxFaults.get(file);
    const instead = 'Close every tag and brace; write "\\{" for a brace and "&lt;" for a less-than sign.';
    const unread = fault
      ? [
          blocks(
            file,
            { line: bodyLine + fault.line - 1, column: fault.column },
            `This cannot be read: ${fault.why}.`,
            instead,
          ),
        ]
      : [];
    return [...unread, ...unknownComponents(file, source, body)];
  });
}

function unknownComponents(file: string, source: string, body: string): readonly Found[] {
  const inMdx = file.endsWith('.mdx');
  return [...body.matchAll(/<([A-Z][A-Za-z0-9]*)[\s/>]/g)].flatMap(({ 1: name = '', index }) => {
    if (new RegExp(`^import\\b.*\\b${name}\\b`, 'm').test(body)) return [];
    const known = MDX_COMPONENTS.includes(name);
    const position = positionAt(source, source.length - body.length + index);
    if (!inMdx && known) {
      const what = `"<${name}>" does nothing in a file that ends in ".md".`;
      return [blocks(file, position, what, 'Let the name of the file end in ".mdx".')];
    }
    if (!inMdx || known) return [];
    const instead = didYouMean(name, MDX_COMPONENTS, 'There are');
    return [blocks(file, position, `There is no "<${name}>".`, instead)];
  });
}
