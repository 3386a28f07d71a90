import { describe, expect, test } from 'vitest';
import { parseItemFile } from '../../news/item-files.ts';
import type { Draft } from './draft.ts';
import { storyDraft, type ToldStory } from './story-draft.ts';
import { HUB } from './testing/hub.ts';
import { youSaidDraft, type TheySaid } from './you-said-draft.ts';

const common = {
  id: 'bcdfghjklm',
  day: '2026-11-22',
  title: 'They sat with me: "all night"',
  topics: ['vaccinations'],
  places: ['millmere'],
  hub: HUB,
};
const story = (given: Partial<ToldStory> = {}) =>
  storyDraft({ ...common, text: 'They were *kind*.\n\n# All of them.', consent: 'C-2026-014', ...given });
const said = (given: Partial<TheySaid> = {}) =>
  youSaidDraft({ ...common, said: ['The door is\nhard to find.', 'No: "lights" #here'], ...given });
const read = ({ text, file }: Draft) => parseItemFile(text, file, HUB);

test.each([
  ['a story', story()],
  ['what people said', said()],
])('%s is an item that nobody sees yet, at an address of its own', (_, draft) => {
  expect(draft).toMatchObject({
    sort: 'new',
    id: 'bcdfghjklm',
    file: 'news/2026/2026-11-22-they-sat-with-me-all-night.md',
  });
  expect(read(draft)).toMatchObject({
    faults: [],
    item: { draft: true, title: common.title, topics: ['vaccinations'], places: ['millmere'] },
  });
});

describe('a story', () => {
  test('has its consent, for two years unless something else was agreed, and stands as a quotation', () => {
    const untils = [story(), story({ until: '2027-06-30' })].map((draft) => read(draft).item?.story?.consent);
    expect(untils).toEqual([
      { reference: 'C-2026-014', until: '2028-11-22T00:00:00Z' },
      { reference: 'C-2026-014', until: '2027-06-30T23:00:00Z' },
    ]);
    expect(read(story()).body).toBe(
      '\n> They were \\*kind\\*.\n>\n> \\# All of them.\n\n## Find help\n\nWrite here where others in the same place find help.\n',
    );
  });

  test.each<[string, Partial<ToldStory>, string]>([
    ['without a consent', { consent: ' ' }, 'Nobody has recorded that this person agrees'],
    ['whose consent is a sentence', { consent: 'She said yes' }, 'is not a reference'],
    ['whose consent ends on no day', { until: 'soon' }, 'story.consent.until'],
    ['without words', { text: '\n' }, 'There are no words here.'],
    ['that holds a date of birth', { text: 'I was born on 3 May 1961.' }, 'looks like a date of birth'],
    ['with a title that is too long', { title: 'Kind '.repeat(30) }, 'is too long'],
    ['about an unknown topic', { topics: ['flu'] }, 'flu'],
  ])('%s makes no draft', (_, given, told) => {
    expect(() => story(given)).toThrow(told);
    expect(() => story(given)).not.toThrow(/1961|She said/);
  });
});

describe('what people said', () => {
  test('is told point by point, and what was done is left to a person', () => {
    expect(read(said()).item?.youSaidWeDid?.points).toEqual([
      { said: 'The door is hard to find.', decision: 'changed', did: 'Write here what was done' },
      { said: 'No: "lights" #here', decision: 'changed', did: 'Write here what was done' },
    ]);
  });

  test.each<[string, Partial<TheySaid>, string]>([
    ['nothing', { said: [] }, 'Nothing is chosen that people said.'],
    ['a mark', { said: ['Ring [a phone number].'] }, 'Square brackets still show'],
  ])('%s makes no draft', (_, given, told) => {
    expect(() => said(given)).toThrow(told);
  });
});
