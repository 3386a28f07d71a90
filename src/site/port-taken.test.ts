import { expect, test } from 'vitest';
import { servePretend } from '../networks/testing/serve-pretend.ts';
import { portTaken } from './port-taken.ts';

const answer = async () => new Response();

test('knows a port that is taken', async () => {
  await using first = await servePretend(answer);
  expect(await servePretend(answer, Number(new URL(first.url).port)).catch(portTaken)).toBeUndefined();
});

test('throws what is not about a port', () => {
  const other = new Error('Another');
  expect(() => portTaken(other)).toThrow(other);
});
