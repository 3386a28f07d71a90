import { CLOSINGS, type Closing, type KeptMessage } from '../../inbox/kept-message.ts';
import { close, decide } from '../../inbox/store/decisions-files.ts';
import { NetworkError } from '../../networks/network.ts';
import { readRole } from '../../syndication/role.ts';
import type { Office } from '../office.ts';
import type { FormFields } from '../web/guard.ts';
import { done, notDone, type Said } from './said.ts';

/** Closes a message for which no answer is needed. */
export function closeIt(office: Office, { number }: KeptMessage, form: FormFields, by: string): Said {
  const because = form.get('because');
  if (!isClosing(because)) return notDone('Choose why it needs no answer.');
  close(office.db, number, because, { by, now: office.now() });
  return done(`Closed: ${because}. Nobody waits for it any more.`);
}

/** Opens a closed message again. */
export function openIt(office: Office, { number }: KeptMessage, _: FormFields, by: string): Said {
  close(office.db, number, undefined, { by, now: office.now() });
  return done('It is open again, and waits.');
}

/** Attaches a message to the item that it is about, or takes it off. */
export function attach(office: Office, { number }: KeptMessage, form: FormFields, by: string): Said {
  const id = form.get('item') ?? '';
  const item = office.manifest().items.find((one) => one.id === id);
  if (id !== '' && !item) return notDone('There is no such item on the site any more.');
  decide(office.db, number, 'item', item?.id, { by, now: office.now() });
  return done(item ? `It is about “${item.title}”.` : 'It is about no item.');
}

/** Gives a message to a role, or to nobody. */
export function assign(office: Office, { number }: KeptMessage, form: FormFields, by: string): Said {
  const written = (form.get('assignee') ?? '').trim();
  const role = readRole(written);
  if (written !== '' && role === undefined)
    return notDone('Write a role of a few words, as in “PALS officer”. Never a name or an address.');
  decide(office.db, number, 'assignee', role, { by, now: office.now() });
  return done(role === undefined ? 'Nobody in particular sees to it.' : `${role} sees to it.`);
}

/** The most that a reason may be, in characters. */
const LONGEST_REASON = 200;

/** Writes why a message is kept beyond its time, or that it is not. */
export function keep(office: Office, { number }: KeptMessage, form: FormFields, by: string): Said {
  const reason = (form.get('reason') ?? '').trim();
  if (reason.length > LONGEST_REASON)
    return notDone(`A reason is at most ${LONGEST_REASON} characters long.`);
  decide(office.db, number, 'keep_because', reason === '' ? undefined : reason, { by, now: office.now() });
  return done(
    reason === ''
      ? `It goes ${office.hub.inbox.keepDays} days after it is closed.`
      : 'It is kept until you take the reason out again.',
  );
}

/** Hides a message from everybody but its author, where its network can. */
export async function hide(office: Office, message: KeptMessage, _: FormFields, by: string): Promise<Said> {
  const account = office.inboxAccounts.find(({ id }) => id === message.account);
  const signedIn = await account?.signIn();
  if (!signedIn || signedIn instanceof NetworkError)
    return notDone(signedIn?.message ?? 'Its account is not in use here any more.');
  if (!signedIn.inbox?.hide)
    return notDone(`${account?.network.name} does not let us hide messages. Report it there.`);
  try {
    await signedIn.inbox.hide(message);
  } catch (thrown) {
    if (thrown instanceof NetworkError) return notDone(thrown.message);
    throw thrown;
  }
  decide(office.db, message.number, 'hidden_at', office.now(), { by, now: office.now() });
  return done('It is hidden from everybody but its author.');
}

function isClosing(text: string | undefined): text is Closing {
  return CLOSINGS.some((one) => one === text && one !== 'answered' && one !== 'taken away');
}
