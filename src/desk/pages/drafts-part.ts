import { html } from 'hono/html';
import { anonymise } from '../../inbox/drafts/anonymise.ts';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import type { KeptAnswer } from '../../inbox/store/answers-files.ts';
import { draftsOf, type KeptDraft } from '../../inbox/store/drafts-files.ts';
import type { Office } from '../office.ts';
import { button, details, form, input, inset, lines, textarea } from '../views/parts.ts';
import type { Markup } from '../views/page.ts';
import type { FormFields } from '../web/guard.ts';
import type { Session } from '../web/sessions.ts';

/** What a draft becomes, in words. */
const BECOMES: Readonly<Record<KeptDraft['kind'], string>> = {
  question: 'A question that people asked, on the page of the item',
  story: 'A new story',
  'you said': 'A new “You said, we did”',
};

/** What can be made of a message for everybody to read, and what was. @param writing a form that made none: its words are kept. */
export function draftsPart(
  office: Office,
  session: Session,
  message: KeptMessage,
  answers: readonly KeptAnswer[],
  writing: FormFields = new Map(),
): Markup {
  const drafts = draftsOf(office.db, message.number);
  const forms =
    message.goneAt === undefined && message.text.trim() !== ''
      ? formsFor(office, session, message, answers, writing)
      : '';
  return html`${
    drafts.length === 0
      ? ''
      : html`<h2 class="nhsuk-heading-m" id="drafts">Drafts made of it</h2>
          ${drafts.map((one) => draftShown(office, session, one))}`
  }
  ${forms}`;
}

function draftShown(
  office: Office,
  session: Session,
  { number, kind, draft, madeBy, state }: KeptDraft,
): Markup {
  return html`<div class="nhsuk-card">
    <div class="nhsuk-card__content">
      <h3 class="nhsuk-card__heading nhsuk-heading-s">${BECOMES[kind]}</h3>
      <p class="desk-grey">
        By ${madeBy}, for ${draft.file}.
        ${state === 'open' ? 'Nobody else sees it yet.' : state === 'approved' ? 'Approved: the file is written.' : 'Dropped.'}
      </p>
      ${
        state === 'open'
          ? html`${details('Read it as it will be written', html`<pre class="desk-words">${draft.text}</pre>`)}${form(
              session,
              `/drafts/${number}`,
              html`<p>
                  When you approve it, it is written into the hub’s folder. Others see it once it is committed${office.hub.repository === 'public' ? ': this repository is public, so everybody can read even a draft of it then' : ''}.
                </p>
                <div class="desk-actions">
                  ${button('Approve and write the file', { name: 'decision', value: 'approved' })}${button('Drop it', { name: 'decision', value: 'dropped', secondary: true })}
                </div>`,
            )}`
          : ''
      }
    </div>
  </div>`;
}

function formsFor(
  office: Office,
  session: Session,
  message: KeptMessage,
  answers: readonly KeptAnswer[],
  writing: FormFields,
): Markup {
  const isWriting = (kind: KeptDraft['kind']): boolean => writing.get('kind') === kind;
  const written = (name: string, otherwise = ''): string => writing.get(name) ?? otherwise;
  const { text, taken, look } = anonymise(message.text);
  const sent = answers.findLast(({ stands }) => stands.sent)?.text;
  const answer = sent === undefined ? '' : anonymise(sent).text;
  const item = office.manifest().items.find(({ id }) => id === message.item);
  const path = `/in/${message.number}/draft`;
  const careful = html`${taken.length === 0 ? '' : html`<p>Taken out: ${taken.join(', ')}. The sentence must read well without it.</p>`}${lines(look, '')}`;
  return html`<h2 class="nhsuk-heading-m">Make news of it</h2>
    ${details(
      'Add the question to the item',
      item === undefined
        ? inset(html`<p>Attach the message to an item first: it is under “More to do”.</p>`)
        : form(
            session,
            path,
            html`<input type="hidden" name="kind" value="question" />
              <p>It will stand on “${item.title}”, under “Questions people asked”, without a name.</p>
              ${careful} ${textarea('question', 'The question', { value: written('question', text), rows: 3 })}
              ${textarea('answer', 'Our answer', { value: written('answer', answer), rows: 4 })}
              ${button('Make the draft', { secondary: true, about: 'of the question' })}`,
          ),
      isWriting('question'),
    )}
    ${details(
      'Make a story of it',
      form(
        session,
        path,
        html`<input type="hidden" name="kind" value="story" />
          <p>Only with the person’s consent, recorded in your own register.</p>
          ${careful} ${input('title', 'Headline', { value: written('title') })}
          ${input('consent', 'Number of the consent in your register', { value: written('consent'), hint: 'The number only, as in C-2026-014. Never a name.' })}
          ${textarea('story', 'Their story, in their own words', { value: written('story', text) })}
          ${button('Make the draft', { secondary: true, about: 'of the story' })}`,
      ),
      isWriting('story'),
    )}
    ${details(
      'Begin a “You said, we did”',
      form(
        session,
        path,
        html`<input type="hidden" name="kind" value="you said" />${careful}
          ${input('youSaidTitle', 'Headline', { value: written('youSaidTitle') })}
          ${textarea('said', 'What people said', { value: written('said', text), rows: 3 })}
          ${button('Make the draft', { secondary: true, about: 'of a “You said, we did”' })}`,
      ),
      isWriting('you said'),
    )}`;
}
