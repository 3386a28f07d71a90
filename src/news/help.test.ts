import { describe, expect, test } from 'vitest';
import { HELP_REVIEWED, NATIONAL_HELP, helpLines } from './help.ts';

const addresses = NATIONAL_HELP.flatMap(({ ways }) => ways.map(({ to }) => to));

describe('where to get help', () => {
  test.each([
    ['999', 'tel:999'],
    ['999 in British Sign Language', 'https://999bsl.co.uk/'],
    ['NHS 111 online', 'https://111.nhs.uk/'],
    ['111', 'tel:111'],
    ['111 in British Sign Language', 'https://signvideo.co.uk/nhs111/'],
  ])('names %s', (_, address) => {
    expect(addresses).toContain(address);
  });

  test('names the mental health option of 111', () => {
    expect(NATIONAL_HELP.at(-1)?.ways[0]).toEqual({
      name: 'Call 111 and select the mental health option',
      to: 'tel:111',
    });
  });

  test('begins with danger to life, and says on which day it was reviewed', () => {
    expect(addresses[0]).toBe('tel:999');
    expect(HELP_REVIEWED).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('ends with the lines of the hub, by phone and on the web', () => {
    const crisis = {
      name: 'Crisis line',
      for: 'if you cannot cope, at any hour',
      phone: '01632 960 050',
      url: 'https://crisis.example/help',
    };
    expect(helpLines({ help: [crisis] }).slice(NATIONAL_HELP.length)).toEqual([
      {
        when: 'Crisis line: if you cannot cope, at any hour',
        ways: [
          { name: 'Call 01632 960 050', to: 'tel:01632960050' },
          { name: 'See crisis.example', to: 'https://crisis.example/help' },
        ],
      },
    ]);
  });
});
