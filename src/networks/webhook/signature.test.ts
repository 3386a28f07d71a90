import { describe, expect, test } from 'vitest';
import { keyOf, signedHeaders } from './signature.ts';

/** As the libraries of the specification have it in their tests. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('A signature', () => {
  test('is the one of the specification’s own libraries', () => {
    const key = keyOf(SECRET) ?? Buffer.of();
    const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
    expect(signedHeaders(key, id, '2021-02-25T15:02:10Z', '{"test": 2432232314}')).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });
});

describe('The key of a secret', () => {
  test.each([
    ['whsec_ and Base64 of 24 bytes', SECRET, 24],
    ['a text of 24 characters', 'a-text-of-24-characters!', 24],
    ['Base64 with its filling', 'whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXI=', 29],
  ])('from %s is that long', (_, secret, bytes) => {
    expect(keyOf(secret)?.length).toBe(bytes);
  });

  test.each(['', 'whsec_', 'short', 'whsec_bm8=', 'whsec_no base64 but long enough for one'])(
    'there is none from %j',
    (secret) => {
      expect(keyOf(secret)).toBeUndefined();
    },
  );
});
