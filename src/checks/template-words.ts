import { didYouMean } from '../hub/nearest.ts';
import type { ItemFile } from '../news/item-files.ts';
import { templateDifferences } from '../news/templates/template-differences.ts';
import { SLOTS, type Template } from '../news/templates/template.ts';
import type { Check, Example } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';
import { positionAt } from './text/position-at.ts';

const TEMPLATE = {
  'templates/closure.md':
    '---\nkind: alert\ntemplate: closure\ntitle: "{place} health centre has had to close"\nsummary: It stays closed until {time}.\n---\n\nIt stays closed until {time}.\n',
};

const closed = (summary: string, body: string): Example => ({
  front: `title: Millmere health centre has had to close\nsummary: ${summary}\nkind: alert\npublished: 2026-11-22 08:15\nplaces: [millmere]\ntemplate: closure`,
  body,
  files: TEMPLATE,
});

/** Templates that cannot be used, and items that are not in the approved words of the template that they name. */
export const templateWords: Check = {
  name: 'template-words',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Alerts in which a gap of the template is still open, and items whose words are not the approved ones of the template that they name.',
  bad: [
    {
      ...closed('It stays closed until {time}.', 'It stays closed for now.'),
      says: '4:32 The slot {time} is not filled. Write what belongs there, without brackets.',
    },
    {
      ...closed('It stays closed until 2pm.', 'It stays closed until 2pm.\n\nWe are sorry.'),
      says: '8:11 This is not in the approved words of "closure". The text has "We are sorry.", which the template has not. Have it approved, and take out the line "template", or write the words of the template.',
    },
    {
      front: 'template: closures',
      files: TEMPLATE,
      says: '6:11 There is no template "closures". Did you mean "closure"?',
    },
  ],
  good: [
    closed('It stays closed until 2pm.', 'It stays closed until 2pm.'),
    closed('It stays closed until Monday at 8am.', 'It stays closed until Monday at 8am.'),
    {
      front:
        'title: Millmere health centre is open again\nkind: alert\npublished: 2026-11-22 08:15\nplaces: [millmere]\ntemplate: closure\nchanges: [{ at: 2026-11-22 11:00, what: It is open again., state: stood-down }]',
      body: 'The health centre is open again.',
      files: TEMPLATE,
    },
  ],
  alone: true,
  inHub: find,
};

function find({ items, templates }: Facts): readonly Found[] {
  const known = templates.flatMap(({ template }) => template ?? []);
  return [
    ...templates.flatMap(({ faults }) =>
      faults.map(({ file, position, what, instead }) => warns(file, position, what, instead)),
    ),
    ...items.flatMap((item) => ofItem(item, known)),
  ];
}

function ofItem(itemFile: ItemFile, known: readonly Template[]): readonly Found[] {
  const { file, item } = itemFile;
  if (item?.template === undefined) return [];
  const { source, written, body, position } = itemFile;
  const open = SLOTS.find((slot) => source.includes(`{${slot}}`));
  if (open !== undefined && !item.draft) {
    const where = positionAt(source, source.indexOf(`{${open}}`));
    return [
      blocks(file, where, `The slot {${open}} is not filled.`, 'Write what belongs there, without brackets.'),
    ];
  }
  const at = position(['template']);
  const template = known.find(({ name }) => name === item.template);
  if (!template) {
    const names = known.map(({ name }) => name);
    const instead = didYouMean(item.template, names, 'The templates are');
    return [warns(file, at, `There is no template "${item.template}".`, instead)];
  }
  // What came of an alert is in nobody's template.
  if (item.changes.some(({ state }) => state !== undefined)) return [];
  const words = { title: String(written['title']), summary: String(written['summary']), body };
  return templateDifferences(words, template).map((what) =>
    warns(
      file,
      at,
      `This is not in the approved words of "${template.name}". ${what}`,
      'Have it approved, and take out the line "template", or write the words of the template.',
    ),
  );
}
