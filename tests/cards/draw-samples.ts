import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { cardOf } from '../../src/cards/card.ts';
import { drawCard } from '../../src/cards/render.ts';
import { CARD_SHAPES } from '../../src/hub/account-fields.ts';
import { readHub } from '../../src/hub/hub-files.ts';
import { SAMPLES } from './samples.ts';

// Cards to look at, in every shape: node tests/cards/draw-samples.ts [--rounds 20]. With rounds it draws each so many times
// and tells how long one takes.
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1' } } });
const rounds = Number(values.rounds);
const folder = '.freesheet/test/cards';
const hub = readHub('content');

// Else the second drawing of a text would be none.
sharp.cache(false);
mkdirSync(folder, { recursive: true });
for (const shape of CARD_SHAPES) {
  const times: Record<'left to right' | 'right to left', number[]> = {
    'left to right': [],
    'right to left': [],
  };
  for (const [name, item] of Object.entries(SAMPLES)) {
    const card = cardOf(item, hub, shape);
    // The first drawing of all reads the fonts.
    writeFileSync(join(folder, `${name}-${shape}${card.file.slice(-4)}`), await drawCard(card));
    const start = performance.now();
    for (let round = 0; round < rounds; round++) await drawCard(card);
    times[card.texts.length > 0 ? 'right to left' : 'left to right'].push(
      (performance.now() - start) / rounds,
    );
  }
  for (const [what, list] of Object.entries(times)) {
    const mean = list.reduce((sum, time) => sum + time, 0) / list.length;
    console.log(
      `${shape}, ${what}: ${mean.toFixed(0)} ms a card, ${Math.max(...list).toFixed(0)} ms at most`,
    );
  }
}
console.log(`The cards are in ${folder}.`);
