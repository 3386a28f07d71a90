import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { deleteCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { readRole } from '../syndication/role.ts';
import type { Office } from './office.ts';
import { settlePost } from './actions/settle-post.ts';
import { accountsPage } from './pages/accounts.ts';
import { auditPage } from './pages/audit.ts';
import { inPage } from './pages/in.ts';
import { jobPage } from './pages/job.ts';
import { outPage } from './pages/out.ts';
import { rolePage, signInPage } from './pages/sign-in.ts';
import { todayPage } from './pages/today.ts';
import { messageRoutes } from './routes/messages.ts';
import { surveyRoutes } from './routes/survey.ts';
import { collectJob, postJob } from './routes/work.ts';
import { page, type DeskPage, type Markup } from './views/page.ts';
import { inset } from './views/parts.ts';
import {
  atMost,
  COOKIE,
  formOf,
  headers,
  longest,
  onlyHere,
  ownForm,
  signedIn,
  type DeskEnv,
} from './web/guard.ts';
import type { Jobs } from './web/jobs.ts';
import { asPages } from './web/refusals.ts';
import type { Saids } from './web/saids.ts';
import type { Session, Sessions } from './web/sessions.ts';

/** What the desk is made of, besides the office it works for. */
export interface DeskTools {
  readonly sessions: Sessions;
  readonly jobs: Jobs;
  /** What came of an action, until its page is shown. */
  readonly saids: Saids;
  readonly style: () => Promise<string>;
  /** The role that the sign-in page proposes. */
  readonly role: string;
  /** `127.0.0.1:4322`, `localhost:4322` */
  readonly hosts: () => readonly string[];
  /** A whole number from 0 up to but not including another. */
  readonly draw: (below: number) => number;
  /** What staff are told of a fault of ours, which is printed where the desk was started. */
  readonly fault: (thrown: unknown) => string;
}

/** How often in a minute things may be done: more than a team can click, less than a program would. */
const PER_MINUTE = { pages: 600, actions: 120, signIns: 10 } as const;

/** The desk: pages of the staff, on this computer only. */
export function deskApp(office: Office, tools: DeskTools): Hono<DeskEnv> {
  const { sessions, jobs, saids } = tools;
  const app = new Hono<DeskEnv>();
  const shown = (session: Session | undefined, made: DeskPage) =>
    page({ hub: office.hub.title, demo: office.hub.demo, ...(session && { session }) }, made);
  const show = (context: Context<DeskEnv>, made: DeskPage, status: 200 | 404 | 422 = 200) => {
    const said = saids.take(context.req.query('said'));
    return context.html(shown(context.get('session'), said ? { ...made, said } : made), status);
  };

  /** A job that is over in a moment has no page that says that it runs. */
  const atOnce = async (context: Context<DeskEnv>, id: string) => {
    await jobs.soon(id);
    return context.redirect(`/jobs/${id}`, 303);
  };

  app.onError((thrown, context) =>
    thrown instanceof HTTPException
      ? context.text(FROM_ELSEWHERE, 403)
      : context.text(tools.fault(thrown), 500),
  );
  app.use(headers(office.site), onlyHere(tools.hosts), asPages(shown));
  app.get('/desk.css', async (context) =>
    context.body(await tools.style(), 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.use(atMost(PER_MINUTE.pages, 'pages'), longest, csrf());

  app.get('/sign-in', (context) => {
    const key = context.req.query('key');
    return context.html(
      shown(undefined, signInPage(key !== undefined && sessions.isKey(key) ? key : undefined, tools.role)),
    );
  });
  app.post('/sign-in', atMost(PER_MINUTE.signIns, 'tries to sign in'), async (context) => {
    const form = await formOf(context);
    const key = form.get('key') ?? '';
    const role = readRole(form.get('role'));
    if (!sessions.isKey(key)) return context.html(shown(undefined, signInPage(undefined, '')), 403);
    if (role === undefined) {
      return context.html(
        shown(
          undefined,
          signInPage(
            key,
            form.get('role') ?? '',
            'Write your role in a few words. Never a name or an address.',
          ),
        ),
        422,
      );
    }
    const session = sessions.signIn(key, role);
    if (!session) return context.redirect('/sign-in', 303);
    setCookie(context, COOKIE, session.id, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect('/', 303);
  });

  app.use(signedIn(sessions), ownForm(sessions));
  app.post('*', atMost(PER_MINUTE.actions, 'actions'));
  app.post('/sign-out', (context) => {
    sessions.signOut(context.get('session').id);
    deleteCookie(context, COOKIE);
    return context.redirect('/sign-in', 303);
  });
  app.get('/role', (context) => show(context, rolePage(context.get('session'))));
  app.post('/role', (context) => {
    const role = readRole(context.get('form').get('role'));
    const session = context.get('session');
    if (role === undefined)
      return context.html(
        shown(session, rolePage(session, 'Write your role in a few words. Never a name or an address.')),
        422,
      );
    sessions.changeRole(session.id, role);
    return context.redirect('/', 303);
  });

  const showNow = async (context: Context<DeskEnv>, make: () => DeskPage) => {
    const why = await office.reread();
    const made = make();
    return show(context, why === undefined ? made : { ...made, body: html`${outOfDate(why)}${made.body}` });
  };
  app.get('/', (context) => showNow(context, () => todayPage(office, context.get('session'))));
  app.get('/out', (context) => showNow(context, () => outPage(office, context.get('session'))));
  app.get('/in', (context) => show(context, inPage(office, context.get('session'))));
  app.get('/accounts', (context) => showNow(context, () => accountsPage(office)));
  app.get('/audit', (context) => show(context, auditPage(office)));
  app.get('/jobs/:id', (context) => {
    const job = jobs.of(context.req.param('id'));
    return job ? show(context, jobPage(job)) : context.redirect('/', 303);
  });
  app.post('/collect', async (context) =>
    atOnce(context, collectJob(office, jobs, context.get('session').role).id),
  );
  app.post('/post', async (context) => atOnce(context, postJob(office, jobs).id));
  app.post('/settle', async (context) => {
    const form = context.get('form');
    const said = await settlePost(office, form, context.get('session').role);
    return context.redirect(`/out?said=${saids.keep(said)}`, 303);
  });
  messageRoutes(app, office, { ...tools, show });
  surveyRoutes(app, office, { jobs, show });
  app.notFound((context) => show(context, NO_SUCH_PAGE, 404));
  return app;
}

/** What is said of a form that the browser itself says another page sent. */
const FROM_ELSEWHERE =
  'This form was sent by another page, or by a browser that is too old to say by which. Nothing was done. Send it from the desk itself, in an up-to-date browser.';
function outOfDate(why: string): Markup {
  return inset(html`<p>
    What the site publishes now could not be read, so this page may be out of date. ${why}
  </p>`);
}

const NO_SUCH_PAGE: DeskPage = {
  title: 'There is no such page',
  back: { path: '/', name: 'Today' },
  body: html`<p>Check the address, or go to one of the pages above.</p>`,
};
