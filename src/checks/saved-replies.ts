import { didYouMean } from '../hub/nearest.ts';
import { tooLong } from '../inbox/replies/fits-networks.ts';
import type { Reply, ReplyFile } from '../inbox/replies/reply.ts';
import { networks } from '../networks/index.ts';
import type { Check, Example } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';
import { CALLED, knownToAll, suspectsIn } from './text/personal-data-in.ts';

const reply = (fields: string, text: string): Example => ({
  files: { 'replies/example.md': `---\ntitle: When we are open\n${fields}\n---\n\n${text}\n` },
});

const URGENT = 'If a life is at risk, call 999. For urgent help, call 111.';
const LONG =
  'We are sorry that you had to wait. We read every message, and we will write to you here. '.repeat(4);

/** Saved replies that cannot be used as they stand, or that leave out what may save a life. */
export const savedReplies: Check = {
  name: 'saved-replies',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Saved replies with a place that nobody can fill in, with personal data, too long for a network in use, or for danger to life without 999 and 111.',
  allowed: false,
  bad: [
    {
      ...reply('for: [question]', 'It is here: {adress}.'),
      says: '6:13 Nobody can fill in "{adress}". The places are: {team}, {hours}, {pals}, {complaints}, {foi}, {media}, {link}.',
    },
    {
      ...reply('for: [danger]', 'If a life is at risk, call 999.'),
      says: '3:6 A reply to somebody in danger does not name 111. Write "For urgent help, call 111."',
    },
    {
      ...reply('for: [question]\nnetworks: [bluesk]', 'It is here: {link}.'),
      says: '4:11 There is no network "bluesk". Did you mean "bluesky"?',
    },
    {
      ...reply('for: [media]', 'Call Mary Jones on 01632 960 123.'),
      says: "6:20 This looks like a phone number with a person's name. Take it out: everybody who gets this reply reads it.",
    },
    {
      ...reply('for: [question]\nnetworks: [bluesky]', LONG),
      says: '7:1 This is too long for Bluesky (355 of 300 characters). Shorten it, or write under "networks" which it is for.',
    },
  ],
  good: [
    reply('for: [danger]', URGENT),
    reply('for: [question, other]', 'We answer {hours}. It is here: {link}.'),
    reply('for: [question]\nnetworks: [facebook]', LONG),
  ],
  inHub: ({ replies, hub }) => replies.flatMap((file) => ofReply(file, hub)),
};

function ofReply(file: ReplyFile, hub: Facts['hub']): readonly Found[] {
  const { reply: read, source } = file;
  const faults = file.faults.map(({ position, what, instead }) => blocks(file.file, position, what, instead));
  const personal = suspectsIn(source, knownToAll(hub)).map(({ kind, start }) =>
    blocks(
      file.file,
      start,
      `This looks like ${CALLED[kind].words}.`,
      'Take it out: everybody who gets this reply reads it.',
    ),
  );
  return [...faults, ...personal, ...(read ? ofRead(read, file, hub) : [])];
}

function ofRead(read: Reply, { file, position, bodyStart }: ReplyFile, hub: Facts['hub']): readonly Found[] {
  const known = networks.map(({ id }) => id);
  const unknown = (read.networks ?? []).filter((network) => !known.includes(network));
  const missing = read.for.includes('danger')
    ? ['999', '111'].filter((number) => !hasNumber(read.text, number))
    : [];
  const long = tooLong(read, hub);
  return [
    ...unknown.map((network) =>
      blocks(
        file,
        position(['networks']),
        `There is no network "${network}".`,
        didYouMean(network, known, 'The networks are'),
      ),
    ),
    ...missing.map((number) =>
      blocks(
        file,
        position(['for']),
        `A reply to somebody in danger does not name ${number}.`,
        number === '999' ? 'Write "If a life is at risk, call 999."' : 'Write "For urgent help, call 111."',
      ),
    ),
    ...(long.length === 0
      ? []
      : [
          warns(
            file,
            bodyStart,
            `This is too long for ${long.map(({ network, size }) => `${network} (${size})`).join(' and ')}.`,
            'Shorten it, or write under "networks" which it is for.',
          ),
        ]),
  ];
}

function hasNumber(text: string, number: string): boolean {
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text);
}
