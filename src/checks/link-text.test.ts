import { describe, expect, test } from 'vitest';
import { linkText } from './link-text.ts';
import { facts, item, lines, run } from './testing/facts.ts';

const says = (body: string) =>
  lines(run(linkText, facts({ 'news/a.md': item('', body) }))).map((line) =>
    line.replace(/^\S+:(\d+:\d+) warns/, '$1'),
  );

describe('the words of a link', () => {
  test.each([
    ['To book, [click here](/x/).', 'Name the page it leads to, as in "Read about asthma".'],
    [
      '[Please click here](/x/) to book a test in Millmere.',
      'Make "Book a test in Millmere" the words of the link.',
    ],
    ['Come, and [click here](/x/) for a map of the site.', 'Make "a map of the site" the words of the link.'],
    ['[**More information**.](/x/)', 'Name the page it leads to, as in "Read about asthma".'],
    ['> [Here](/x/)', 'Name the page it leads to, as in "Read about asthma".'],
  ])('%s', (body, instead) => {
    expect(says(body)).toEqual([expect.stringContaining(instead)]);
  });

  test.each([
    ['<https://www.nhs.uk/conditions/asthma/>'],
    ['See www.nhs.uk/conditions/asthma for more.'],
    ['[https://www.nhs.uk/](https://www.nhs.uk/)'],
  ])('are a bare address: %s', (body) => {
    expect(says(body)).toEqual([expect.stringContaining('This link is a bare web address.')]);
  });

  test.each([
    ['[Read more about asthma](/x/), or [more news](/news/).'],
    ['Go to [111.nhs.uk](https://111.nhs.uk/), www.nhs.uk or [hello@example.org](mailto:hello@example.org).'],
    ['[![A nurse](a.png)](/x/) and [here to help](/x/).'],
  ])('say enough: %s', (body) => {
    expect(says(body)).toEqual([]);
  });
});
