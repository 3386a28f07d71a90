import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { multipart } from './multipart.ts';

test('A form arrives as it was made, line ends and all', async () => {
  const text = fc.string({ unit: fc.constantFrom('\n', '\r', '-', '"', 'a', 'é', '😀', ' ') });
  await fc.assert(
    fc.asyncProperty(text, fc.uint8Array(), async (caption, given) => {
      const bytes = Uint8Array.from(given);
      const { body, type } = multipart({ chat_id: '-1', caption }, 'photo', { bytes, type: 'image/png' });
      const response = new Response(body, { headers: { 'content-type': type } });
      const form = await response.formData();
      expect([...form.keys()]).toEqual(['chat_id', 'caption', 'photo']);
      expect([form.get('chat_id'), form.get('caption')]).toEqual(['-1', caption]);
      const photo = form.get('photo') as File;
      expect([photo.name, photo.type]).toEqual(['picture.png', 'image/png']);
      expect(await photo.bytes()).toEqual(bytes);
    }),
  );
});
