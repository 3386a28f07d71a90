import { describe, expect, test } from 'vitest';
import { copyOf } from './copy.ts';

describe('an article is cut into what may be left out', () => {
  test('whole sentences, which know their paragraph', () => {
    expect(copyOf('<p>It is open. Call Dr. Smith first.</p><p>Bring a coat.</p>')).toEqual([
      { text: 'It is open.', joins: false },
      { text: 'Call Dr. Smith first.', joins: true },
      { text: 'Bring a coat.', joins: false },
    ]);
  });

  test('a list goes with the words that lead up to it', () => {
    expect(copyOf('<p>Come if you:</p><ul><li>are 65</li><li>are <b>pregnant</b></li></ul>')).toEqual([
      { text: 'Come if you:', list: ['are 65', 'are pregnant'], joins: false },
    ]);
  });

  test('a list that stands alone is a unit', () => {
    expect(copyOf('<p>Bring these things.</p><ol><li>A coat</li></ol>')).toMatchObject([
      { text: 'Bring these things.' },
      { text: '', list: ['A coat'] },
    ]);
  });

  test('a heading goes with what follows it, and never stands last', () => {
    expect(copyOf('<h2>How</h2><p>Walk in.</p><h2>Where</h2>')).toEqual([
      { heading: 'How', text: 'Walk in.', joins: false },
    ]);
  });

  test('what is wrapped comes out, pictures do not', () => {
    const html =
      '<div class="card"><details><summary>More</summary><p>A &amp; E&#39;s door</p></details></div>';
    expect(copyOf(`<figure><img alt="x"><figcaption><p>Y</p></figcaption></figure>${html}`)).toEqual([
      { text: "A & E's door", joins: false },
    ]);
  });

  test('a table ends it, and so does the paragraph that leads up to the table', () => {
    expect(
      copyOf('<p>We are closed.</p><p>These are open. Ask them.</p><table></table><p>After.</p>'),
    ).toEqual([{ text: 'We are closed.', joins: false }]);
  });

  test('a sentence that only points to another page is left out', () => {
    expect(copyOf('<p>It is free. Read more about <a href="/x/">flu</a>.</p><p>Find out when.</p>')).toEqual([
      { text: 'It is free.', joins: false },
    ]);
  });
});
