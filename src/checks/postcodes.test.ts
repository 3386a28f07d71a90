import { describe, expect, test } from 'vitest';
import { postcodes } from './postcodes.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const says = (body: string) =>
  lines(run(postcodes, facts({ 'news/a.md': item('', body) }))).map((line) =>
    line.replace(/^\S+ warns /, ''),
  );

describe('a postcode', () => {
  test.each([
    ['We are at 2 Mill Lane, Brackenford BX11AA.', 'This postcode lacks its space. Write "BX1 1AA".'],
    ['Postcode: SW1A2AA.', 'This postcode lacks its space. Write "SW1A 2AA".'],
    ['Come to Mill Lane, bx1 1aa.', 'This postcode lacks its capitals. Write "BX1 1AA".'],
    ['Come to Mill Lane, bx11aa.', 'This postcode lacks its space and its capitals. Write "BX1 1AA".'],
  ])('%s', (body, what) => {
    expect(says(body)).toEqual([what]);
  });

  test.each([
    ['BX1 1AA, SW1A 2AA, M1 1AE, EC1A 1BB and GIR 0AA.'],
    ['The scanner GT12AB, grant AB12CD and room E17PQ.'],
    ['The A4 2nd exit, the M5 10am queue, vitamin b12 5ug, size s3 4ft, in w1 2hr.'],
    ['From 9am to 5pm, 10am or 12pm. A 5km or 10km run. H1N1 flu.'],
    ['See https://example.org/bx11aa or @bx11aa.'],
  ])('is not wrong in: %s', (body) => {
    expect(says(body)).toEqual([]);
  });
});
