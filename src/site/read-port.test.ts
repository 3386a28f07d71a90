import { expect, test } from 'vitest';
import { readPort } from './read-port.ts';

test.each([
  [undefined, 4321],
  ['8080', 8080],
  ['65535', 65535],
])('--port %s is port %i', (written, port) => {
  expect(readPort(written)).toBe(port);
});

test.each(['', '0', '-1', '1.5', '1e3', '65536', '99999', 'abc'])('--port "%s" is no port', (written) => {
  expect(readPort(written)).toBeUndefined();
});
