import { describe, expect, test } from 'vitest';
import { contractions } from './contractions.ts';
import { jargon } from './jargon.ts';
import { nhsWords } from './nhs-words.ts';
import { spelling } from './spelling.ts';
import { facts, item, lines, run } from './testing/facts.ts';
import { britishFor } from './text/american.ts';
import { britishEnglish } from './text/dictionary-files.ts';
import { HEALTH_WORDS } from './text/health-words.ts';
import { NHS_JARGON } from './text/nhs-jargon.ts';
import { NHS_WORDS } from './text/nhs-words-list.ts';
import type { Check } from './check.ts';

const says = (check: Check, body: string) =>
  lines(run(check, facts({ 'news/a.md': item('', body) }))).map((line) => line.replace(/^.* warns /, ''));

/** All that the lists say to write, as sentences. */
const toWrite = [...NHS_WORDS, ...NHS_JARGON]
  .flatMap(({ write = [] }) => write)
  .map((plain) => [`We write ${plain.replace(/ ?\$\d/g, '')} here.`] as const);

describe('what the lists say to write', () => {
  test.each(toWrite)('is not found wrong itself: %s', (body) => {
    expect([nhsWords, jargon, spelling, contractions].flatMap((check) => says(check, body))).toEqual([]);
  });
});

describe('words that the NHS writes otherwise', () => {
  test.each([
    ['Ask your GP Practice.', 'The NHS does not write "GP Practice". Write "GP surgery".'],
    ["Ask your doctor's surgery.", 'The NHS does not write "doctor\'s surgery". Write "GP surgery".'],
    ['Go to casualty.', 'The NHS does not write "casualty". Write "A&E".'],
    ['Go to accident and emergency.', 'The NHS does not write "accident and emergency". Write "A&E".'],
    ['The ED is busy.', 'The NHS does not write "ED". Write "A&E".'],
    ['Use 111 online.', 'The NHS does not write "111 online". Write "NHS 111 online".'],
    ['Use NHS 111 Online.', 'The NHS does not write "NHS 111 Online". Write "NHS 111 online".'],
    ['Use the NHS app.', 'The NHS does not write "NHS app". Write "NHS App".'],
    ['Order it on the NHS App.', 'The NHS does not write "on the NHS App". Write "in the NHS App".'],
    ['Telephone us.', 'The NHS does not write "Telephone". Write "Phone".'],
    ['Tel: 01632 960 001', 'The NHS does not write "Tel:". Write "Phone:".'],
    ['Dial 999.', 'The NHS does not write "Dial". Write "Call".'],
    ['We are open 24/7.', 'The NHS does not write "24/7". Write "24 hours a day, 7 days a week".'],
    ['Have your COVID jab.', 'The NHS does not write "jab". Write "vaccine".'],
    ['It may be long covid.', 'The NHS does not write "long covid". Write "long COVID".'],
    ['Have an x-ray.', 'The NHS does not write "x-ray". Write "X-ray".'],
    ['Keep it at 18 °C.', 'The NHS does not write "18 °C". Write "18C".'],
    ['Bring your medications.', 'The NHS does not write "medications". Write "medicines".'],
    ['It helps the elderly.', 'The NHS does not write "the elderly". Write "older people".'],
    ['It helps asthma sufferers.', 'The NHS does not write "asthma sufferers". Write "people with asthma".'],
    [
      'It helps people suffering from asthma.',
      'The NHS does not write "suffering from". Write "have", "has" or "with", as in "people with asthma".',
    ],
  ])('%s', (body, what) => {
    expect(says(nhsWords, body)).toEqual([what]);
  });

  test.each([
    ['Skelbeck GP Practice and Mill Lane Chemist have moved.'],
    ['You can have a flu jab, or 2 flu jabs.'],
    ['Cervical screening (a smear test) takes 5 minutes.'],
    ['Accident and emergency (A&E) is open. There was 1 casualty.'],
    ['Erectile dysfunction (ED) is common.'],
    ['Take off your ring. Ring the doorbell. It has a familiar ring, the staff say.'],
    ['An X-ray, long COVID, Haemophilus influenzae and avian influenza.'],
    ['Health and care, mental health care and healthcare.'],
    ['The practice nurse and a dental practice.'],
    ['It stays between 18C and 21C in the lift.'],
  ])('are not there: %s', (body) => {
    expect(says(nhsWords, body)).toEqual([]);
  });
});

describe('an American spelling', () => {
  test.each([
    ['color', 'colour'],
    ['favorite', 'favourite'],
    ['neighborhood', 'neighbourhood'],
    ['behavioral', 'behavioural'],
    ['traveling', 'travelling'],
    ['counselor', 'counsellor'],
    ['enrollment', 'enrolment'],
    ['fulfill', 'fulfil'],
    ['pediatrician', 'paediatrician'],
    ['anesthetist', 'anaesthetist'],
    ['anemia', 'anaemia'],
    ['hemoglobin', 'haemoglobin'],
    ['diarrhea', 'diarrhoea'],
    ['analyzed', 'analysed'],
    ['apologizing', 'apologising'],
    ['organization', 'organisation'],
    ['practicing', 'practising'],
    ['defense', 'defence'],
    ['aging', 'ageing'],
    ['gray', 'grey'],
  ])('is told with the British one, which the dictionary has: %s, %s', (american, british) => {
    expect(britishFor(american)).toBe(british);
    expect(britishEnglish().hasWord(british, true)).toBe(true);
    expect(says(spelling, `We say ${american} here.`)).toEqual([
      `"${american}" is American. Write "${british}".`,
    ]);
  });

  test.each([
    ['size, resize, capsize, prize, seize, maize, king-size, pint-sized, citizen, quizzing and wizard'],
    ['laboratory, colorectal, honorary, humorous, vigorous, tutor, monitor, doctor and donor'],
    ['meter, diameter, perimeter, centre, litre, theatre, enter, later and water'],
    ['excellent, enrolled, fulfilled, installation, skilful, controlling and propelling'],
    ['practice, licence, license, sense, expense, dispense and immense'],
    ['academic, anemone, hemisphere, hemp, feminine and pediment'],
  ])('is none of these: %s', (body) => {
    expect(says(spelling, `We say ${body}.`).filter((line) => line.includes('American'))).toEqual([]);
  });
});

describe('the words of news about health', () => {
  test('are those that the dictionary lacks', () => {
    expect([...HEALTH_WORDS].filter((word) => britishEnglish().hasWord(word, true))).toEqual([]);
  });
});
