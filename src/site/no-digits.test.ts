import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ACCESSIBILITY } from '../checks/testing/facts.ts';
import { ContentError } from '../hub/content-error.ts';
import { git } from '../syndication/git.ts';
import { runCheck } from './run-check.ts';

const HUB = `name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
`;

/** Each kind, as somebody would write it, and what of it may not be told: in this form or in another. */
const PLANTED = [
  ['an NHS number', 'NHS number 401 023 2138', /401|023|2138/],
  ['an NHS number without a name', 'Mr Reed, 4010232137', /401|023|2137/],
  ['a date of birth', 'Jean Patel, born on Friday 3 May 1961,', /1961|May\b|3rd/],
  ['a date of birth in figures', 'DOB 03/05/61', /03.05|\b3 May|\b61\b/],
  ['a hospital number', 'Hospital number H7654321', /7654321|H765/i],
  ['a phone number', 'Sarah Jones on 01632960123', /960\s?123|01632/],
  ['an email address', 'sarah.quux61@gmail.com', /quux|61@/],
  ['a home address', 'Jean Patel lives at 1477 Mill Lane', /1477|Mill Lane/],
  ['a postcode', 'Mrs Patel (M33 2AB)', /M33|2AB/],
] as const;

const FORMATS = [undefined, 'github', 'json'] as const;

let top = '';
let printed: string[] = [];

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(top, 'content', path)), { recursive: true });
  writeFileSync(join(top, 'content', path), text);
};
const item = (fields: string, body: string, id = 'fv7kq2mxw4') =>
  `---\nid: ${id}\ntitle: Walk in for your flu vaccine\nsummary: Walk in.\npublished: 2026-11-20\n${fields}---\n\n${body}\n`;

/** Everything that a check prints, in one format, with the words of hidden items and without. */
const output = async (format: (typeof FORMATS)[number]): Promise<string> => {
  printed = [];
  const around = {
    env: { GITHUB_WORKSPACE: top },
    clockMs: Date.UTC(2026, 10, 22, 12),
    newId: () => 'bnwdbnwd22',
    log: (line: string) => printed.push(line),
    git: git(process.env),
  };
  const options = { hub: join(top, 'content'), ...(format && { format }) };
  await runCheck(options, around);
  await runCheck({ ...options, private: true }, around);
  return printed.join('\n');
};

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'no-digits-'));
  write('hub.yaml', HUB);
  write('accessibility.yaml', ACCESSIBILITY);
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

describe.each(FORMATS)('a check as %s', (format) => {
  test.each(PLANTED)('never prints %s that stands in an item or a page', async (_, planted, digits) => {
    write(
      'news/a.md',
      item('', `${planted}. Come in.\n\n## ${planted}\n\n[${planted}](no.md)\n\n![${planted}](no.png)`),
    );
    write('pages/about.md', `---\ntitle: ${planted}\nsummary: Who we are.\n---\n\n${planted}\n`);
    expect(await output(format)).not.toMatch(digits);
  });

  test.each(PLANTED)(
    'never prints %s that stands in front matter, well written or not',
    async (_, planted, digits) => {
      const text = JSON.stringify(planted);
      write(
        'news/a.md',
        item(`topics: [${text}]\nplaces: [${text}]\nimage: { file: ${text}, alt: ${text} }\n`, 'In.'),
      );
      write(
        'news/b.md',
        item(`social: { text: ${text}, hashtags: [${text}] }\nnonsense: ${text}\n`, 'In.', 'bcdfghjklm'),
      );
      write('news/c.md', item(`draft: true\nnotesToEditors: [${text}]\n`, 'In.', 'cdfghjklmn'));
      write(
        'news/d.md',
        item(
          `allow: { nhs-numbers: ${text}, dates-of-birth: ${text}, ${text}: ${text} }\n`,
          planted,
          'dfghjklmnp',
        ),
      );
      write('news/e.md', item(`${text}: ${text}\n`, 'In.', text));
      expect(await output(format)).not.toMatch(digits);
    },
  );

  test.each([
    ['an NHS number', '401-023-2137', /401|2137/],
    ['an NHS number', '2026-11-20-4010232137', /401|2137/],
    ['a date of birth', 'mrs-reed-dob-03-05-1961', /03.05|1961/],
    ['a hospital number', 'patient_no_H7654321', /7654321/],
  ])('never prints %s that stands in the name of a file', async (_, name, digits) => {
    write(`news/${name}.md`, item('', `![](${name}.png) [x](../pages/${name}x.md)`));
    write(`news/2026/${name}.md`, item('', 'In.'));
    write(`news/${name} B.md`, item('draft: true\n', 'In.', 'bcdfghjklm'));
    write(`news/b.md`, item(`image: { file: ${name}.png, alt: A map }\n`, `[x](${name}x.md)`, 'cdfghjklmn'));
    write(`pages/${name}.md`, '---\ntitle: X\n---\n\nX\n');
    write(`public/${name}.jpg`, 'no picture');
    expect(await output(format)).not.toMatch(digits);
  });
});

test.each(PLANTED.slice(0, 6))('a fault in hub.yaml never repeats %s', async (_, planted, digits) => {
  write(
    'hub.yaml',
    `${HUB}places: [{ id: ${JSON.stringify(planted)}, name: x }]\nlanguage: ${JSON.stringify(planted)}\n`,
  );
  const thrown = await output('github').catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(ContentError);
  expect(printed.join('\n')).not.toMatch(digits);
});
