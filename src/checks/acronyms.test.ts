import { describe, expect, test } from 'vitest';
import { acronyms } from './acronyms.ts';
import { blockCapitals } from './block-capitals.ts';
import { facts, HUB, item, lines, run } from './testing/facts.ts';

const says = (body: string, front = '') =>
  lines(run(acronyms, facts({ 'news/a.md': item(front, body) }))).map((line) =>
    line.replace(/^\S+:(\d+:\d+) warns/, '$1'),
  );

describe('an acronym is explained', () => {
  test.each([
    ['The integrated care board (ICB) met. The ICB decides.'],
    ['The ICB (integrated care board) met.'],
    ['NHS Marsh Integrated Care Board (the ICB) met.'],
    ['Leicester, Leicestershire and Rutland Integrated Care Board (LLR ICB) met. LLR is large.'],
    ['Urgent treatment centres (UTCs) are open. Your UTC has a car park.'],
    ['RSV is a common virus. Ask for it.'],
    ['The ZQB, which stands for nothing, met.'],
    ['**Patient Advice and Liaison Service** (PALS) is free. Call PALS.'],
    ['A charity for lonely people (HOPE) met. HOPE is 10.'],
  ])('in "%s"', (body) => {
    expect(says(body)).toEqual([]);
  });
});

describe('an acronym that is not explained', () => {
  test('is told once, where the text has it first', () => {
    expect(says('Ask the CQC, and the CQC answers.', 'title: "The CQC visits Millmere again"')).toEqual([
      '8:9 "CQC" is not explained. Write "Care Quality Commission (CQC)".',
    ]);
  });

  test('is told in the title, if it stands nowhere else', () => {
    expect(says('Come in.', 'title: "The CQC visits Millmere again"')).toEqual([
      '5:13 "CQC" is not explained. Write "Care Quality Commission (CQC)".',
    ]);
  });
});

describe('no acronym that wants explaining is', () => {
  test.each([
    ['Dr Rao MBE, MRCGP, lives at BX1 1AA and came by HGV at 9AM on SAT 28 NOV.'],
    ['King Charles III, World War II, GCSEs, GPs, MPs and A&E.'],
    ['See www.ICB.example, NHS.UK, @ICB, #ICB, ICB.pdf or ICB/2026.'],
    ['"The ICB knows," he says.'],
    ['The RSV vaccine, and vaccines against HPV.'],
    ['PLEASE BRING YOUR RED BOOK.'],
  ])('in "%s"', (body) => {
    expect(says(body)).toEqual([]);
  });

  test('what the hub is called, or has in its dictionary', () => {
    const hub = { ...HUB, name: 'ZQT Trust' };
    const known = { hub, dictionary: new Set(['zqd']) };
    expect(run(acronyms, facts({ 'news/a.md': item('', 'The ZQT and the ZQD met.') }, known))).toEqual([]);
  });
});

describe('block capitals', () => {
  const shouted = (body: string) =>
    lines(
      run(blockCapitals, facts({ 'news/a.md': item('', body) }, { dictionary: new Set(['courage']) })),
    ).map((line) => line.replace(/^.* Write /, ''));

  test.each([
    ['PLEASE NOTE: come early.', '"Please note".'],
    ['Do come, but DO NOT EAT before.', '"do not eat".'],
    ['Come to MILLMERE MARKET HALL ON MONDAY.', '"Millmere market hall on Monday".'],
    ['IT IS FREE ON THE NHS.', '"It is free on the NHS".'],
    ["It is FREE, it's TRUE.", '"free".'],
  ])('%s', (body, plain) => {
    expect(shouted(body)[0]).toBe(plain);
  });

  test.each([
    ['The NHS, the BBC and PALS. Act FAST. It is OK. Text HELP to 85258.'],
    ['Ward B12, NHS App, GOV.UK, CT and MRI scans, A&E, Q&A.'],
    ['Freepost HAVE YOUR SAY.'],
    ['WHO says so.'],
    ['Op COURAGE is for veterans.'],
  ])('are not in "%s"', (body) => {
    expect(shouted(body)).toEqual([]);
  });
});
