import { describe, expect, test } from 'vitest';
import { languageName, originals, versionsByItem } from './languages.ts';

const english = { id: 'flu', language: 'en-GB' };
const urdu = { id: 'flu-ur', language: 'ur', translationOf: 'flu' };
const polish = { id: 'flu-pl', language: 'pl', translationOf: 'flu' };
const alone = { id: 'blood', language: 'en-GB' };
const items = [urdu, english, polish, alone];

describe('language versions', () => {
  test('an item and its versions know each other, in the order of their languages', () => {
    const versions = versionsByItem(items);
    expect(versions.get('flu')).toEqual([polish, urdu]);
    expect(versions.get('flu-ur')).toEqual([english, polish]);
    expect(versions.has('blood')).toBe(false);
  });

  test('a version stands for itself once its original is gone', () => {
    expect(originals(items)).toEqual([english, alone]);
    expect(originals([urdu, alone])).toEqual([urdu, alone]);
  });

  test.each([
    ['en-GB', 'English'],
    ['pl', 'Polski'],
    ['ur', 'اردو'],
    ['cy', 'Cymraeg'],
  ])('%s is called %s by its readers', (language, name) => {
    expect(languageName(language)).toBe(name);
  });
});
