import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { KeptMessage } from '../../inbox/kept-message.ts';
import { messageBy } from '../../inbox/store/messages-files.ts';
import { answer, looked, lookForThem, settle } from '../actions/answer-actions.ts';
import { decideIt, makeDraft } from '../actions/draft-actions.ts';
import { assign, attach, closeIt, hide, keep, openIt } from '../actions/message-actions.ts';
import { notDone, type Said } from '../actions/said.ts';
import type { Office } from '../office.ts';
import { filledFor } from '../pages/saved-replies.ts';
import { messagePage } from '../pages/message.ts';
import type { DeskPage } from '../views/page.ts';
import type { DeskEnv, FormFields } from '../web/guard.ts';
import type { Jobs } from '../web/jobs.ts';
import type { Saids } from '../web/saids.ts';

/** What the routes of messages share with the desk. */
export interface MessageTools {
  readonly saids: Saids;
  readonly jobs: Jobs;
  readonly show: (
    context: Context<DeskEnv>,
    page: DeskPage,
    status?: 200 | 404 | 422,
  ) => Response | Promise<Response>;
  readonly draw: (below: number) => number;
}

type Act = (office: Office, message: KeptMessage, form: FormFields, by: string) => Said | Promise<Said>;

/** Everything that can be done about a message, by the last part of its address. */
const ACTS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['answer', answer],
  ['looked', looked],
  ['settle', settle],
  ['lost', (office, _, __, by) => lookForThem(office, by)],
  ['close', closeIt],
  ['open', openIt],
  ['item', attach],
  ['assign', assign],
  ['keep', keep],
  ['hide', hide],
]);

/** What calls a network, and what it is called meanwhile. */
const CALLS: Readonly<Record<string, string>> = {
  answer: 'Sending the answer',
  lost: 'Looking for the answer',
  hide: 'Hiding the message',
};

/** The pages of messages, and what is done there. */
export function messageRoutes(
  app: Hono<DeskEnv>,
  office: Office,
  { saids, jobs, show, draw }: MessageTools,
): void {
  app.get('/in/:number', (context) => {
    const message = messageBy(office.db, Number(context.req.param('number')));
    if (!message) return show(context, NO_SUCH_MESSAGE, 404);
    const reply = office.replies.find(({ name }) => name === context.req.query('reply'));
    const writing = reply ? { text: filledFor(office, message, reply) } : {};
    return show(context, messagePage(office, context.get('session'), message, writing));
  });

  app.post('/in/:number/:act', async (context) => {
    const { number, act } = context.req.param();
    const message = messageBy(office.db, Number(number));
    const doIt = act === 'draft' ? drafted : ACTS.get(act);
    if (!message || !doIt) return show(context, NO_SUCH_MESSAGE, 404);
    const form = context.get('form');
    const by = context.get('session').role;
    const said =
      CALLS[act] === undefined
        ? await doIt(office, message, form, by)
        : await inAMoment(CALLS[act], message, () => doIt(office, message, form, by));
    if ('job' in said) return context.redirect(`/jobs/${said.job}`, 303);
    // What was written is shown again with what is wrong, never lost.
    if (!said.ok && (act === 'answer' || act === 'draft')) {
      const again = messageBy(office.db, message.number) ?? message;
      const writing = act === 'draft' ? { draft: form } : { text: form.get('text') ?? '', error: said.words };
      const page = messagePage(office, context.get('session'), again, writing);
      return show(context, { ...page, said }, 422);
    }
    return context.redirect(`/in/${message.number}?said=${saids.keep(said)}`, 303);
  });

  app.post('/drafts/:number', (context) => {
    const said = decideIt(
      office,
      Number(context.req.param('number')),
      context.get('form'),
      context.get('session').role,
    );
    const at = said.message === undefined ? '/in' : `/in/${said.message}`;
    return context.redirect(`${at}?said=${saids.keep(said)}`, 303);
  });

  /** What calls a network may take longer than a page waits: then it goes on, and is shown where it has come to. */
  async function inAMoment(
    title: string,
    { number }: KeptMessage,
    work: () => Said | Promise<Said>,
  ): Promise<Said | { readonly job: string }> {
    const back = `/in/${number}`;
    const kind = `message ${number}`;
    // Its words would be those of whoever came first: what was written here stays on the page.
    if (jobs.runs(kind)) return notDone(ANOTHER);
    let said: Said | undefined;
    const { id } = jobs.start(kind, { title, back }, async () => {
      said = await work();
      return { ok: said.ok, lines: [said.words] };
    });
    const job = await jobs.soon(id);
    if (!job?.result) return { job: id };
    return said ?? notDone(job.result.lines.join(' '));
  }

  function drafted(_: Office, message: KeptMessage, form: FormFields, by: string): Said {
    return message.goneAt === undefined
      ? makeDraft(office, message, form, by, draw)
      : notDone('Its author has taken it away, so nothing is made of it.');
  }
}

const ANOTHER =
  'Somebody else is just sending an answer to this message, or looking for one. Nothing was done with yours: wait a moment, see what they said, and go on.';

const NO_SUCH_MESSAGE: DeskPage = {
  title: 'There is no such message',
  section: '/in',
  back: { path: '/in', name: 'All messages' },
  body: html`<p>It may have been let go of: closed messages are kept for a time only.</p>`,
};
