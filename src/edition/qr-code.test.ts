import decodeQR from 'qr/decode.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrCode, type QrCode } from './qr-code.ts';

/** Pixels of a module in the picture that the decoder reads. */
const SCALE = 4;

/** A drawing as a camera sees it: black strokes on white, RGBA. */
function photograph({ size, path }: QrCode) {
  const width = size * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  let [x, y] = [0, 0];
  const ink = (from: number, length: number) => {
    for (let row = (y - 0.5) * SCALE; row < (y + 0.5) * SCALE; row++) {
      for (let column = from * SCALE; column < (from + length) * SCALE; column++) {
        data.set([0, 0, 0], (row * width + column) * 4);
      }
    }
  };
  for (const [, letter, first = '', second = ''] of path.matchAll(/([Mmh])([\d.]+)(?: ([\d.]+))?/g)) {
    if (letter === 'M') [x, y] = [Number(first), Number(second)];
    if (letter === 'm') x += Number(first);
    if (letter === 'h') {
      ink(x, Number(first));
      x += Number(first);
    }
  }
  return { width, height: width, data };
}

test('a code is read back by a decoder', () => {
  const address = 'https://brack.example/s/bcdfg/';
  expect(decodeQR(photograph(qrCode(address)))).toBe(address);
});

test('the codes of all addresses can be read', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https'] }), (address) => {
      fc.pre(address.length < 200);
      expect(decodeQR(photograph(qrCode(address)))).toBe(address);
    }),
    { numRuns: 30 },
  );
});

test('a code has four empty modules around it, and is small', () => {
  const { size, path } = qrCode('https://brack.example/s/bcdfg/');
  expect(size).toBe(29 + 8);
  expect(path).toMatch(/^M4 4\.5h7/);
  expect(path.length).toBeLessThan(1500);
});
