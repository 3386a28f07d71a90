import type { Position } from '../hub/content-error.ts';
import type { Check } from './check.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { PageFile } from '../news/page.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';
import { nodesOf, textOf } from './text/nodes.ts';
import { sizeIn, writeSize } from './text/file-size.ts';
import { wordsOf, type Words } from './words.ts';

/** What files are called that a browser does not show as a page, by the endings of their names. */
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  doc: 'Word',
  docx: 'Word',
  rtf: 'Word',
  odt: 'OpenDocument',
  xls: 'Excel',
  xlsx: 'Excel',
  ods: 'OpenDocument',
  csv: 'CSV',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  zip: 'ZIP',
};

/** How far a stated size may be off: by a tenth, for computers count kilobytes in two ways. */
const OFF = 0.1;

const LEAFLET = {
  files: { 'public/leaflet.pdf': '' },
  more: { fileSizes: new Map([['public/leaflet.pdf', 557_500]]) },
};

/** Links to documents that do not say what they are and how large. Source: NHS digital service manual, "Links", and "PDFs and other non-HTML documents". */
export const downloads: Check = {
  name: 'downloads',
  subject: 'Links',
  severity: 'blocks',
  finds:
    'Links to a PDF, Word or other file that do not say its type and size, say a wrong size, or lead to a file that is not there. Readers with little data want to know before they open it.',
  bad: [
    {
      body: 'Read [our leaflet](/leaflet.pdf).',
      ...LEAFLET,
      says: '8:6 Readers cannot tell that this is a PDF file, and how large it is. Write "[our leaflet (PDF only, 545KB)]".',
    },
    {
      body: 'Read [the guide (Word)](https://www.example.org/guide.docx).',
      says: '8:6 Readers cannot tell how large this Word file is. Write "[the guide (Word only, …KB)]", with its size in place of the dots.',
    },
    {
      body: 'Read [our leaflet (PDF only, 98KB)](/leaflet.pdf).',
      ...LEAFLET,
      says: '8:6 The link says 98KB, and the file has 545KB. Write "[our leaflet (PDF only, 545KB)]".',
    },
    {
      body: 'Read [our leaflet (PDF only, 545KB)](/leaflets.pdf).',
      ...LEAFLET,
      says: '8:6 There is no file "public/leaflets.pdf". Put it there, or correct the link.',
    },
    {
      front:
        'kind: event\nevent: { start: 2026-12-03 09:00, end: 2026-12-03 12:00, venue: { name: Market Hall }, for: Everyone, walkIn: true, meeting: { body: The Board, papers: [{ name: Agenda, url: https://www.example.org/agenda.pdf }] } }',
      says: '7:162 Readers cannot tell that this is a PDF file, and how large it is. Write "Agenda (PDF only, …KB)", with its size in place of the dots.',
    },
  ],
  good: [
    { body: 'Read [our leaflet (PDF only, 545KB)](/leaflet.pdf).', ...LEAFLET },
    { body: 'Read [our leaflet](/leaflet.pdf) (PDF, 0.5MB).', ...LEAFLET },
    { body: 'Read [the guide (Word only, 1.2MB)](https://www.example.org/guide.docx).' },
    {
      body: 'Read [the guide](https://www.example.org/pdf/), or [ask us](https://www.example.org/?from=a.pdf).',
    },
  ],
  inHub: (facts) =>
    [...facts.items, ...facts.pages].flatMap((file) => {
      if (facts.stopping && hasAllOfItsFiles(file, facts)) return [];
      const isLikely = /\.(?:pdf|docx?|rtf|od[ts]|xlsx?|csv|pptx?|zip)\b/i.test(file.source);
      return isLikely ? inFile(wordsOf(file, facts), facts) : [];
    }),
};

/** Whether nothing that it could say of a file stops a build: of the site's own documents none is missing. */
function hasAllOfItsFiles(file: ItemFile | PageFile, { files }: Facts): boolean {
  if (!('text' in file) || file.text === undefined) return false;
  return file.text.links.every((target) => {
    const [path = ''] = target.split(/[?#]/);
    return !/^\/[^/].*\.[a-z]{3,4}$/i.test(path) || files.has(`public${decoded(path)}`);
  });
}

interface Download {
  readonly url: string;
  readonly name: string;
  readonly at: Position;
  /** What stands right behind it. */
  readonly behind: string;
  /** How its name is written: with the brackets of a link, or alone. */
  readonly write: (name: string) => string;
}

function inFile(words: Words, facts: Facts): readonly Found[] {
  return [...linked(words), ...papers(words)].flatMap((download) => {
    const found = judge(words.file, download, facts);
    return found ? [found] : [];
  });
}

function linked({ tree, body, inBody }: Words): readonly Download[] {
  return nodesOf(tree, 'link').map((node) => ({
    url: node.url,
    name: textOf(node).trim(),
    at: inBody(node),
    behind: body.slice(node.position?.end.offset ?? body.length).slice(0, 40),
    write: (name) => `[${name}]`,
  }));
}

function papers({ item, position }: Words): readonly Download[] {
  return (item?.event?.meeting?.papers ?? []).map(({ name, url }, index) => ({
    url,
    name,
    at: position(['event', 'meeting', 'papers', index, 'name']),
    behind: '',
    write: (written) => written,
  }));
}

function judge(file: string, download: Download, { files, fileSizes }: Facts): Found | undefined {
  const { url, name, at, behind, write } = download;
  const [path = ''] = url.split(/[?#]/);
  const ending = /\.([a-z]{3,4})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
  const isOwn = path.startsWith('/') && !path.startsWith('//');
  if (type === undefined || !(isOwn || /^https?:/i.test(path))) return undefined;
  const own = `public${decoded(path)}`;
  if (isOwn && !files.has(own)) {
    return blocks(file, at, `There is no file "${own}".`, 'Put it there, or correct the link.');
  }
  const bytes = isOwn ? fileSizes.get(own) : undefined;
  const label = `(${type} only, ${bytes === undefined ? '…KB' : writeSize(bytes)})`;
  const bare = name.replace(/\s*\([^()]*(?:\d|PDF|Word|Excel)[^()]*\)$/, '');
  const right = `Write "${write(`${bare} ${label}`)}"${bytes === undefined ? ', with its size in place of the dots' : ''}.`;
  const said = `${name} ${/^\s*\([^)]*\)/.exec(behind)?.[0] ?? ''}`;
  const size = sizeIn(said);
  const isNamed = new RegExp(`\\b(?:${type}|${ending})\\b`, 'i').test(said);
  if (!isNamed) {
    return warns(file, at, `Readers cannot tell that this is a ${type} file, and how large it is.`, right);
  }
  if (size === undefined)
    return warns(file, at, `Readers cannot tell how large this ${type} file is.`, right);
  if (bytes === undefined || isNear(size.bytes, bytes)) return undefined;
  return warns(file, at, `The link says ${size.text}, and the file has ${writeSize(bytes)}.`, right);
}

function isNear(said: readonly number[], bytes: number): boolean {
  return said.some((one) => Math.abs(one - bytes) <= Math.max(1024, bytes * OFF));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
