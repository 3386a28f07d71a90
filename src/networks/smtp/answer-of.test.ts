import { describe, expect, test } from 'vitest';
import { answerOf } from './answer-of.ts';

/** What nodemailer throws, with an address in it wherever one can be. */
const thrown = (fields: object) =>
  Object.assign(
    new Error('No: 550 <ann.canary@example.org>'),
    { recipient: 'ann.canary@example.org' },
    fields,
  );

describe('What a mail server says of one message', () => {
  test.each([
    [
      { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <ANN.CANARY@Example.org> unknown' },
      'refused',
      '550 5.1.1',
    ],
    [
      { command: 'RCPT TO', responseCode: 452, response: '452 4.2.2 ann.canary is over quota' },
      'put-off',
      '452 4.2.2',
    ],
    [{ command: 'DATA', responseCode: 554, response: '554 no' }, 'refused', '554'],
    [
      { command: 'DATA', responseCode: 451, response: '451-4.7.1 wait\n451 4.7.1 please' },
      'put-off',
      '451 4.7.1',
    ],
    [{ code: 'EENVELOPE', command: 'API' }, 'refused', undefined],
  ])('%j', (fields, became, said) => {
    expect(answerOf(thrown({ code: 'EENVELOPE', ...fields }), false)).toEqual({
      became,
      ...(said !== undefined && { said }),
    });
  });
});

describe('What a mail server says of all of us', () => {
  test.each([
    [
      { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 ann.canary' },
      'unauthorised',
      'user name and password',
    ],
    [
      { command: 'MAIL FROM', responseCode: 530, response: '530 5.7.0 Sign in' },
      'unauthorised',
      'user name and password',
    ],
    [
      { command: 'RCPT TO', responseCode: 530, response: '530 5.7.0 Sign in' },
      'unauthorised',
      'user name and password',
    ],
    [
      { command: 'MAIL FROM', responseCode: 553, response: '553 5.7.1 not yours' },
      'unauthorised',
      'this sender (553 5.7.1)',
    ],
    [
      { command: 'MAIL FROM', responseCode: 451, response: '451 4.3.0' },
      'later',
      'come back later (451 4.3.0)',
    ],
    [
      { code: 'ECONNECTION', command: 'CONN', responseCode: 421, response: '421 4.7.0 ann.canary' },
      'later',
      'come back later (421 4.7.0)',
    ],
    [{ code: 'ETLS' }, 'unauthorised', 'no encrypted connection'],
    [{ code: 'EDNS' }, 'later', 'could not be reached'],
    [{ code: 'ECONNECTION', command: 'CONN' }, 'later', 'broke off before it took a message'],
    [{ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'later', 'broke off before it took a message'],
  ])('%j', (fields, refusal, words) => {
    const answer = answerOf(thrown(fields), false);
    expect(answer).toMatchObject({ refusal, message: expect.stringContaining(words) });
    expect(`${String(answer)} ${JSON.stringify(answer)}`).not.toMatch(/canary/i);
  });
});

test.each([
  [{ code: 'ECONNECTION' }],
  [{ code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }],
  [{ code: 'ESOCKET' }],
  [{}],
])('Once the text is on its way, %j leaves the question open', (fields) => {
  expect(answerOf(thrown(fields), true)).toMatchObject({ refusal: 'unknown' });
});

test.each(['text', undefined, null])('Even when %j is thrown, nothing is claimed', (what) => {
  expect(answerOf(what, true)).toMatchObject({ refusal: 'unknown' });
  expect(answerOf(what, false)).toMatchObject({ refusal: 'later' });
});
