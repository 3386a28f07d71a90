import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingGlyphs } from '../cards/lettering.ts';
import { readHub } from '../hub/hub-files.ts';
import { checkHub } from './run/check-hub.ts';
import { describeProblems } from './run/describe-problems.ts';
import { CHECKS } from './index.ts';
import type { Problem } from './problem.ts';
import { runChecks } from './run/run-checks.ts';
import { exampleFacts } from './testing/facts.ts';

const root = join(import.meta.dirname, '../..');

/** What is wrong in the demo hub on purpose, as CONTRIBUTING.md says: no false alarms. */
const ON_PURPOSE: readonly (readonly [check: string, file: string])[] = [
  ['meeting-notice', 'news/2026/2026-10-20-extraordinary-board-meeting.md'],
  ['title-length', 'news/2026/2026-11-06-chemotherapy-closer-to-home.md'],
];

/** Everything that checks say of a hub, at noon on Sunday 22 November 2026. */
async function checked(folder: string) {
  const hubFolder = join(root, folder);
  return checkHub({
    hubFolder,
    hub: readHub(hubFolder),
    now: '2026-11-22T12:00:00Z',
    ledger: join(hubFolder, 'ledger'),
    missingGlyphs,
    newId: () => 'bnwdbnwd22',
    showHidden: true,
  });
}

const shown = ({ check, file, line, column, what, instead }: Problem) =>
  `${check}: ${file}:${line}:${column} ${what} ${instead}`;

describe('good items', () => {
  test('give no false alarm: 200 and more of every kind and style', async () => {
    const [corpus, demo] = await Promise.all([checked('tests/hubs/corpus'), checked('content')]);
    const examples = CHECKS.flatMap(({ good }) => good);
    const isOnPurpose = ({ check, file }: Problem) =>
      ON_PURPOSE.some(([name, where]) => name === check && where === file);
    const problems = [
      ...corpus.problems,
      ...demo.problems.filter((problem) => !isOnPurpose(problem)),
      ...examples.flatMap((example) => runChecks(exampleFacts(example), CHECKS).problems),
    ];
    const items = corpus.items + demo.items + examples.length;
    const rate = ((100 * problems.length) / items).toFixed(1);
    console.log(`${items} good items, ${problems.length} false alarms (${rate}%)`);
    expect(problems.map(shown)).toEqual([]);
    expect(corpus.items + demo.items).toBeGreaterThan(200);
  }, 30_000);
});

/**
 * Press releases as somebody pastes them at the end of a long day. What is said of each, and of its pictures, stands in the
 * `.txt` beside it: `npx vitest run src/checks/corpus.test.ts -u` writes it anew, to be read line by line before it is kept.
 */
describe('a bad press release gives each of its mistakes in plain words:', async () => {
  const hub = 'tests/hubs/press-releases';
  const { problems } = await checked(hub);
  const files = globSync('news/*.md', { cwd: join(root, hub) }).toSorted();

  test.each(files)('%s', async (file) => {
    const source = readFileSync(join(root, hub, file), 'utf8');
    const own = problems.filter(
      (problem) => problem.file === file || source.includes(basename(problem.file)),
    );
    const said = `${describeProblems({ items: 1, problems: own })}\n`;
    await expect(said).toMatchFileSnapshot(join(root, hub, file.replace(/\.md$/, '.txt')));
  });

  test('and nothing is said but of them', () => {
    const others = problems.filter(({ file }) => !/^news\/.*\.(md|jpg)$/.test(file));
    expect([files.length, others]).toEqual([5, []]);
  });
});
