import { cellsUnder } from './columns.ts';
import { phonesIn } from './phones-in-text.ts';
import type { Finder } from './span.ts';

/** By what name a hospital knows a patient: "hospital number", "unit no.", "MRN". Plurals are counts: "patient numbers". */
const LABEL = String.raw`(?<![\p{L}\d-])(?:(?:(?:hospital|patient|unit|case|clinic|district|record|medical\s+record|casenote|case\s?note|PAS|RiO|SystmOne|EMIS)[\s_'’s-]{0,3}(?:number|num|no|id|identifier|ref|reference|#))|MRN|m\.r\.n)(?![\p{L}\d])\.?`;

/** An identifier: letters perhaps, then digits, five of both at least, with strokes and hyphens inside, and perhaps a letter. */
const IDENTIFIER = String.raw`(?:\d{3}[ -]\d{3}[ -]\d{4}|[A-Z]{0,4}[ /-]?\d[\d/-]{3,12}[A-Z]?)(?![\p{L}\d])`;

const LABELLED = new RegExp(
  String.raw`${LABEL}[\s:=#("'’–-]{1,4}(?:(?:is|was)[\s:"']{1,3})?(?<id>${IDENTIFIER})`,
  'dgiu',
);
const HEADING = new RegExp(LABEL, 'iu');
const WHOLE = new RegExp(`^${IDENTIFIER}$`, 'iu');

/** Numbers under which hospitals keep patients. */
export const hospitalNumbersIn: Finder = (text) => {
  const called = [...text.matchAll(LABELLED)].flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.['id'] ?? [0, 0];
    return isOne(text.slice(start, end)) && !isPhone(text, start) ? [{ start, end }] : [];
  });
  const cells = cellsUnder(text, HEADING).filter(({ text: cell }) => WHOLE.test(cell) && isOne(cell));
  return [...called, ...cells];
};

/** Four digits alone are a year, or a count; a date is a date. */
function isOne(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  const isDate = /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/.test(written);
  return !isDate && (digits >= 5 || (digits >= 4 && /[A-Z]/.test(written)));
}

function isPhone(text: string, start: number): boolean {
  return phonesIn(text.slice(start, start + 24)).some((phone) => phone.start === 0);
}
