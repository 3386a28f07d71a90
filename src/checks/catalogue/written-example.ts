import type { BadExample, Example } from '../check.ts';

/** Characters of one text, and lines of it, that are still read with ease as an example. */
const LONGEST = 400;
const MOST_LINES = 12;

/** An example for the catalogue: what somebody wrote, each in a block of its own, and what is said of it. Markdown. */
export function writtenExample({ says, ...example }: BadExample): string {
  const said = says.replace(/^\d+:\d+ /, '');
  const [first, ...more] = [...written(example), escaped(said)];
  return `- ${[first, ...more].join('\n\n').replaceAll(/\n(?=.)/g, '\n  ')}`;
}

/** Text as Markdown prints it, with nothing in it that means anything to Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]|~&]/g, '\\$&');
}

function written({ file, front, body, hub, files = {} }: Example): readonly string[] {
  const own = [
    ...(file === undefined ? [] : [`The file ${code(file)}`]),
    ...(hub === undefined ? [] : [`In ${code('hub.yaml')}:`, code(hub)]),
    ...(front === undefined ? [] : [code(front)]),
    ...(body === undefined ? [] : [code(shortened(body))]),
  ];
  if (own.length > 0) return own;
  const first = Object.entries(files).find(([, text]) => text !== '');
  return first ? [`In ${code(first[0])}:`, code(shortened(first[1]))] : [];
}

/** One line stands in a sentence, and wraps with it; several are a block. */
function code(text: string): string {
  const ticks = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...ticks) + 1);
  if (!text.includes('\n')) {
    return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
  }
  const long = fence.padEnd(3, '`');
  return `${long}text\n${text.trimEnd()}\n${long}`;
}

function shortened(text: string): string {
  const lines = text.split('\n');
  const few = lines.length > MOST_LINES ? [...lines.slice(0, 3), '…'].join('\n') : text;
  return few.length > LONGEST ? `${few.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : few;
}
