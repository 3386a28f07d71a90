import type { Message } from '../../networks/message.ts';

/** A message that somebody made up sent us. */
export function madeMessage(changes: Partial<Message> = {}): Message {
  return {
    id: 'm1',
    kind: 'reply',
    author: { id: 'did:plc:anna', name: '@anna.example', shown: 'Anna' },
    readers: 'everybody',
    at: '2026-11-23T06:00:00Z',
    text: 'Is the clinic open on Sunday?',
    links: [],
    attachments: [],
    handle: { cid: 'bafy1' },
    ...changes,
  };
}
