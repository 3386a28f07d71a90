import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOf } from './card.ts';
import { fillCard } from './fill-render.ts';
import { drawCard, drawPixels } from './render.ts';
import { difference } from './testing/difference.ts';

const HUB = {
  name: 'Brackenshire Health and Care',
  title: 'Brackenshire Health News',
  site: 'https://news.brackenshire.example',
  topics: [{ id: 'flu', name: 'Vaccinations' }],
  language: 'en-GB',
  timeZone: 'Europe/London',
  colours: { brand: '#005eb8', dark: '#003087' },
  demo: true,
};
const ITEM = {
  id: 'bcdfghjklm',
  file: 'news/x.md',
  title: 'A',
  kind: 'news',
  topics: ['flu'],
  published: '2026-11-25T09:00:00Z',
  language: 'en-GB',
} as const;

/** How far a card may be from what satori and sharp draw, per channel from 0 to 255. */
const MOST = 48;
const MEAN = 0.3;

describe('a card whose letters we fill is what satori and sharp draw, but for the shades between', () => {
  test.each([
    'A',
    'Flu clinics open now',
    'Walk-in flu clinic opens in Brackenford market hall this Saturday',
    'Free transport to the new community diagnostic centre at Oxley Heath starts on Monday and runs every day of 2026',
    'Gastroenterology and otolaryngology outpatients: appointments move to Fennaby Hospital from Monday 30 November',
    'Have your say: £2.5m for out-of-hours care (8am–6:30pm) & “111” @ home, 50% off?',
    'Tiêm phòng cúm MIỄN PHÍ ở ỆỖỂ ĐỒNG gggjpq ẴẨỐ',
    'Żółć gęślą jaźń, szczepienia przeciw grypie',
    'Ενημέρωση για τα εμβόλια, бесплатная прививка, Їжак',
    'Affiliated offices: efficient fjords, AVAST To We Ty LT',
  ])('%s', async (title) => {
    expect(await off({ title })).toEqual(near);
  });

  test('on an alert, in the colours of its band', async () => {
    expect(await off({ title: 'A&E at Wrenhythe is very busy: use 111 first', kind: 'alert' })).toEqual(near);
  });

  test('whatever the title, a second card of the topic as the first', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeioubcdghjklmnprstwyABEGMQRSW019&£-:,.!éñ'), minLength: 1, maxLength: 14 }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.date({ min: new Date('2006-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        async (words, day) => {
          expect(await off({ title: words.join(' '), published: day.toISOString() })).toEqual(near);
        },
      ),
      { numRuns: 20 },
    );
  });
});

test('the same card is the same bytes, drawn whole or upon a ground that is kept', async () => {
  const card = cardOf(
    { ...ITEM, published: '2001-01-01T00:00:00Z' },
    { ...HUB, title: 'First of its ground' },
  );
  const first = await drawCard(card);
  const second = await drawCard(card);
  const third = await drawCard(card);
  expect([second.equals(first), third.equals(first)]).toEqual([true, true]);
});

test('a card of which one line leaves the picture is not ours to fill', async () => {
  const card = cardOf(ITEM, HUB);
  const line = { type: 'div', props: { style: { display: 'flex', whiteSpace: 'pre', fontSize: 200 }, children: 'Overlong words' } } as const; // prettier-ignore
  const tree = { ...card.tree, props: { ...card.tree.props, children: [line] } };
  expect(await fillCard({ ...card, tree })).toBeUndefined();
  expect((await drawCard({ ...card, tree })).byteLength).toBeGreaterThan(0);
});

const near = { most: expect.toSatisfy((most: number) => most <= MOST), mean: expect.toSatisfy((mean: number) => mean <= MEAN) }; // prettier-ignore

/** How far a card that we fill is from what satori and sharp draw. */
async function off(item: object): Promise<object> {
  const card = cardOf({ ...ITEM, ...item } as typeof ITEM, HUB);
  expect(await fillCard(card)).toBeDefined();
  return difference(await drawCard(card), await drawPixels(card));
}
