import { ContentError } from '../../hub/content-error.ts';
import { writeDraft } from '../../inbox/drafts/draft-files.ts';
import { questionDraft } from '../../inbox/drafts/question-draft.ts';
import { storyDraft } from '../../inbox/drafts/story-draft.ts';
import { youSaidDraft } from '../../inbox/drafts/you-said-draft.ts';
import type { Draft } from '../../inbox/drafts/draft.ts';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import { decideDraft, draftBy, keepDraft, type DraftKind } from '../../inbox/store/drafts-files.ts';
import { readItemById } from '../../news/item-files.ts';
import { newId } from '../../news/id.ts';
import { dayOf } from '../../news/times.ts';
import type { Office } from '../office.ts';
import type { FormFields } from '../web/guard.ts';
import { done, notDone, type Said } from './said.ts';

/** Makes a draft of a message, in the private store: nobody else sees it before it is approved. @param draw a whole number below another. */
export function makeDraft(
  office: Office,
  message: KeptMessage,
  form: FormFields,
  by: string,
  draw: (below: number) => number,
): Said {
  const kind = form.get('kind');
  if (kind !== 'question' && kind !== 'story' && kind !== 'you said')
    return notDone('Choose what to make of it.');
  try {
    const draft = draftOf(office, message, kind, form, draw);
    if (typeof draft === 'string') return notDone(draft);
    keepDraft(office.db, { message: message.number, kind, draft }, { by, now: office.now() });
    return done('The draft is made. Read it below, and approve it.');
  } catch (thrown) {
    if (thrown instanceof ContentError)
      return notDone(thrown.faults.map(({ what, instead }) => `${what} ${instead}`).join(' '));
    throw thrown;
  }
}

/** Approves a draft, which writes its file, or drops it. */
export function decideIt(
  office: Office,
  number: number,
  form: FormFields,
  by: string,
): Said & { readonly message?: number } {
  const kept = draftBy(office.db, number);
  if (!kept || kept.state !== 'open')
    return notDone('This draft is not there any more, or somebody has decided on it.');
  const { message } = kept;
  const decision = form.get('decision');
  if (decision !== 'approved' && decision !== 'dropped')
    return { ...notDone('Approve it, or drop it.'), message };
  if (decision === 'dropped') {
    decideDraft(office.db, kept, 'dropped', { by, now: office.now() });
    return { ...done('Dropped.'), message };
  }
  const { outcome, words } = writeDraft(office.folder, kept.draft);
  const isThere = outcome === 'written' || outcome === 'already';
  if (isThere) decideDraft(office.db, kept, 'approved', { by, now: office.now() });
  return { ok: isThere, words, message };
}

function draftOf(
  office: Office,
  message: KeptMessage,
  kind: DraftKind,
  form: FormFields,
  draw: (below: number) => number,
): Draft | string {
  const { hub, folder } = office;
  const of = (name: string): string => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  if (kind === 'question') {
    const item = message.item === undefined ? undefined : readItemById(folder, message.item, hub);
    if (!item)
      return 'The item that this message is about is not in the hub’s folder on this computer. Update the folder, or attach it to another.';
    const asked = dayOf(message.at, hub.timeZone);
    return questionDraft({ item, question: of('question'), answer: of('answer'), asked, hub });
  }
  const manifestItem = office.manifest().items.find(({ id }) => id === message.item);
  const fresh = {
    id: newId(draw),
    day: dayOf(office.now(), hub.timeZone),
    topics: manifestItem?.topics ?? [],
    places: manifestItem?.places ?? [],
    hub,
  };
  return kind === 'story'
    ? storyDraft({ ...fresh, title: of('title'), text: of('story'), consent: of('consent') })
    : youSaidDraft({ ...fresh, title: of('youSaidTitle'), said: [of('said')] });
}
