import { fitAnswer, whyNotAnswerable } from '../../inbox/answering/may-answer.ts';
import { askToLook, haveLooked } from '../../inbox/answering/second-look.ts';
import { sendAnswer } from '../../inbox/answering/send-answer.ts';
import { lookForLost, settleAnswer } from '../../inbox/answering/settle-answers.ts';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import { answersTo, answerToWrite, openAnswers, write } from '../../inbox/store/answers-files.ts';
import { TAKEN } from '../../inbox/drafts/taken.ts';
import { findPersonalData } from '../../news/personal-data.ts';
import { publicContacts } from '../../news/personal-data/public-contacts.ts';
import type { Office } from '../office.ts';
import type { FormFields } from '../web/guard.ts';
import { savedAs, unsentOf } from '../unsent.ts';
import { done, notDone, type Said } from './said.ts';

/** Saves, sends or hands on the words of an answer. @param by the role of who does. */
export async function answer(
  office: Office,
  message: KeptMessage,
  form: FormFields,
  by: string,
): Promise<Said> {
  const text = (form.get('text') ?? '').replaceAll('\r\n', '\n').trim();
  if (text === '')
    return notDone('There are no words in the box. Write the answer, or close the message without one.');
  const account = office.inboxAccounts.find(({ id }) => id === message.account);
  const refused = whyNotAnswerable(message, account, office.now());
  if (refused !== undefined || !account) return notDone(refused ?? '');
  // A form that is sent twice, or that somebody had open while another answered, is not one more answer.
  if (Number(form.get('n') ?? 1) !== answerToWrite(answersTo(office.db, message.number))) {
    return notDone(
      'This message was answered meanwhile, and nothing was sent now. Read the answer above; send yours only if it says more.',
    );
  }
  const saved = unsentOf(answersTo(office.db, message.number));
  const was = form.get('was');
  if (saved && saved.madeBy !== by && saved.text !== text && was !== undefined && was !== savedAs(saved))
    return notDone(
      `${saved.madeBy} has written an answer meanwhile. Nothing was saved or sent: read it above yours, and send yours again to put it in its place.`,
    );
  const [found] = message.readers === 'addressed' ? [] : findPersonalData(text, publicContacts(office.hub));
  if (found)
    return notDone(
      `Your answer holds what looks like ${TAKEN[found.kind]}, and others can read it. Take it out.`,
    );
  const kept = write(office.db, message.number, text, { by, now: office.now() });
  if (typeof kept === 'string') return notDone(kept);
  if (form.get('do') === 'look') {
    const why = askToLook(office.db, kept, { by, now: office.now() });
    return why === undefined
      ? done('Saved. Somebody else is asked to look: they sign in with their own role.')
      : notDone(why);
  }
  if (form.get('do') !== 'send') {
    const { count, max, unit, fits } = fitAnswer(text, message, account);
    return fits
      ? done(`Saved, and not sent: ${count} of ${max} ${unit}.`)
      : notDone(`Saved, and too long to send: ${count} of ${max} ${unit}.`);
  }
  const outcome = await sendAnswer(office.answering, { answer: kept, message, account, by });
  return {
    ok: outcome.result === 'sent',
    words: outcome.words,
    ...(outcome.url !== undefined && { link: { url: outcome.url, name: 'See it there' } }),
  };
}

/** What a second person says of an answer. */
export function looked(office: Office, message: KeptMessage, form: FormFields, by: string): Said {
  const kept = answersTo(office.db, message.number).findLast(({ stands }) => stands.state === 'asked');
  const says = form.get('says') === 'fine' ? 'fine' : 'change';
  const note = (form.get('note') ?? '').trim();
  if (!kept) return notDone('Nobody asks for a look at this answer any more.');
  if (says === 'change' && note === '')
    return notDone('Say what is to be changed, so that whoever wrote it knows.');
  const why = haveLooked(office.db, kept, says, { by, now: office.now(), ...(note !== '' && { note }) });
  if (why !== undefined) return notDone(why);
  return done(
    says === 'fine'
      ? 'Noted: it is fine. It can be sent now.'
      : 'Noted: whoever wrote it sees what you want changed.',
  );
}

/** Looks on the networks for answers whose calls were cut short. */
export async function lookForThem(office: Office, by: string): Promise<Said> {
  const all = await lookForLost(office.answering, office.inboxAccounts, by);
  if (all.length === 0) return done('There is none to look for any more.');
  return {
    ok: all.every(({ result }) => result === 'sent' || result === 'not-sent'),
    words: all.map(({ words }) => words).join(' '),
  };
}

/** A person looked for an answer, and says whether it is there. */
export function settle(office: Office, message: KeptMessage, form: FormFields, by: string): Said {
  const kept = openAnswers(office.db).find((one) => one.message === message.number);
  const outcome = form.get('outcome');
  if (!kept || (outcome !== 'sent' && outcome !== 'not sent'))
    return notDone('There is nothing to settle about this message any more.');
  const why = settleAnswer(office.answering, kept, outcome, { by, now: office.now() });
  if (why !== undefined) return notDone(why);
  return done(outcome === 'sent' ? 'Noted: it was sent.' : 'Noted: it was not sent. You can send it again.');
}
