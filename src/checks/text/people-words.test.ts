import { describe, expect, test } from 'vitest';
import { peopleIn } from './people-words.ts';

describe('alt text that shows people', () => {
  test.each([
    ['A nurse in a blue tunic gives a vaccine to an older man.', 'nurse'],
    ['2 women drink tea at a round table in a library.', 'women'],
    ['A midwife smiles from a laptop. Beside it are a mug and baby socks.', 'midwife'],
    ['The lifeboat crew on the quay', 'crew'],
    ['Staff from the new ward, with balloons', 'Staff'],
    ['Mrs Patel with her great-grandson', 'Mrs Patel'],
    ['Chair of the board Dr Anne Bell at the opening', 'Dr Anne'],
    ['A family at the zoo, seen from behind', 'family'],
    ['A group of people wait next to a doctor', 'people'],
    ['A woman reads a leaflet', 'woman'],
    ['A nurse holds up a sign', 'nurse'],
    ['Standing beside a sign, 2 volunteers hold a banner', 'volunteers'],
    ['A mother and her baby', 'mother'],
    ['Children plant a tree', 'Children'],
  ])('is found: %s', (text, word) => {
    expect(peopleIn(text)).toBe(word);
  });
});

describe('alt text that may show nobody', () => {
  test.each([
    'A red van with a white heart on its side, parked outside a village hall.',
    'A breakfast tray with porridge, an egg and a menu with a green hand on it.',
    'A white ferry with a green stripe sails past a lighthouse.',
    'The GP surgery on Weir Street',
    'The new children’s ward',
    "The children's play area",
    'A staff car park behind the hospital',
    'A bench for visitors',
    'A ramp for older people',
    'A blanket knitted by volunteers',
    'An empty waiting room without people',
    'The family room has a sofa and a lamp',
    'Yellow baby socks',
    'The patient entrance on Mill Lane',
    'A bar chart of patients who waited for more than 4 hours',
    'A map of the surgeries where patients can park',
    'Sign: patients only',
    'A drawing of a nurse',
    'The logo of the carers centre',
    'A man-made lake',
    'A list of staff',
  ])('is left alone: %s', (text) => {
    expect(peopleIn(text)).toBeUndefined();
  });
});
