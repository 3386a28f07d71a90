import { describe, expect, test } from 'vitest';
import { spelling } from './spelling.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const says = (body: string, dictionary: readonly string[] = []) =>
  lines(run(spelling, facts({ 'news/a.md': item('', body) }, { dictionary: new Set(dictionary) })));

describe('spelling', () => {
  test('names at most 3 other words, those of the same letters before others', () => {
    expect(says('Have your vacine at the hosptial.')).toEqual([
      'news/a.md:8:11 warns "vacine" is not in the dictionary. Write "vaccine", or add it to dictionary.txt if it is right.',
      'news/a.md:8:25 warns "hosptial" is not in the dictionary. Write "hospital", or add it to dictionary.txt if it is right.',
    ]);
  });

  test('tells a word once, and how often it stands there', () => {
    expect(says('We recieve it, you recieve it.')).toEqual([
      'news/a.md:8:4 warns "recieve" is not in the dictionary. It stands here 2 times. Write "receive", or add it to dictionary.txt if it is right.',
    ]);
  });

  test('looks up the first 5 words of a file only, for that takes time', () => {
    const found = says(
      'We zzqa it in the hall, zzqb it too, zzqc it, zzqd it, zzqe it and in the end we zzqf it all again.',
    );
    expect(found).toHaveLength(6);
    expect(found.at(-1)).toBe(
      'news/a.md:8:82 warns "zzqf" is not in the dictionary. Add it to dictionary.txt if it is right.',
    );
  });

  test('takes words of the hub for right: of its dictionary, and its names in hub.yaml', () => {
    expect(says('The skelbus stops in millmere.')).toHaveLength(1);
    expect(says('The skelbus and the color stop in millmere.', ['skelbus', 'color'])).toEqual([]);
  });

  test.each([
    ['Ms Kowalczyk and Mr Ng met Dzhokhar at the Eisteddfod, said Siân.'],
    ['GPs, MRIs, COVID-19, 6-in-1, 24-hour, e-referral, nurse-led, co-located, drop-ins and walk-in.'],
    ["The patients' lounge, Grace's bicycle and the '90s. Don't, won't, you'll and it's."],
    ['Write to qwzx@example.org, see www.qwzx.example/zzq, #zzqTag, @zzq and qwzx.pdf. Run `zzq`.'],
    ['Welsh: Ffoniwch eich meddygfa os oes angen apwyntiad arnoch.'],
    ['"Tha knows nowt," says Walter.'],
    ['A café, a naïve cliché and a crèche.'],
  ])('leaves alone: %s', (body) => {
    expect(says(body)).toEqual([]);
  });
});
