import { describe, expect, test } from 'vitest';
import { readableTag } from './hashtag-words.ts';

const PHRASES =
  'oxley heath\nthe forget-me-not café\nworld breastfeeding week\nask your pharmacist about healthcare';

describe('a hashtag whose words nobody can tell', () => {
  test.each([
    ['flujab', 'FluJab'],
    ['Flujab', 'FluJab'],
    ['FLUJAB', 'FluJab'],
    ['stopsmoking', 'Stopsmoking'],
    ['smokefree', 'Smokefree'],
    ['covid19booster', 'COVID19Booster'],
    ['nhsjobs', 'NHSJobs'],
    ['oxleyheath', 'OxleyHeath'],
    ['Worldbreastfeedingweek', 'WorldBreastfeedingWeek'],
    ['thornby', 'Thornby'],
    ['MARSHTRUST', 'Marshtrust'],
    ['szczepienia', 'Szczepienia'],
  ])('%s is written %s', (tag, readable) => {
    expect(readableTag(tag, PHRASES)).toBe(readable);
  });
});

describe('a hashtag that a screen reader can read', () => {
  test.each([
    'FluJab',
    'NHS',
    'COVID19',
    'COVIDBooster',
    'BSL',
    'MPOX',
    'Thornby',
    'Healthcare',
    'Today',
    'Together',
    'Wellbeing',
    'OxleyHeath',
    'WorldAIDSDay',
    'WorldMentalHealthDay',
    'ItIsOkayToTalk',
    'Day1',
    'eConsult',
    'mRNA',
    'مفت_ویکسین',
    '流感',
    'Pharmacist',
  ])('%s stays as it is', (tag) => {
    expect(readableTag(tag, PHRASES)).toBeUndefined();
  });
});

test('a hashtag as long as a post is read at once', () => {
  expect(readableTag('stayathome'.repeat(30), 'stay at home '.repeat(500))).toMatch(/^StayAtHome/);
});
