import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Session, Sessions } from './sessions.ts';

/** The cookie of a session. It is needed for signing in and nothing else, and ends with the desk. */
export const COOKIE = 'desk';

/** What every page and action may count on. */
export interface DeskEnv {
  readonly Variables: { session: Session; form: FormFields };
}

/** The page that is a file of its own, and brings its style with it. */
const SURVEY_PAGE = '/survey/page';

/** What a form sent, each field once. */
export type FormFields = ReadonlyMap<string, string>;

/** The longest form that is read, in bytes: an answer, and its fields. */
const LONGEST_FORM = 100_000;

/** The longest list of a survey, in bytes: 20,000 accounts, and every NHS body has a few. */
const LONGEST_LIST = 5_000_000;

/** Reads no more than a form may be: a list of a survey is a file, and may be longer. */
export const longest: MiddlewareHandler = (context, next) =>
  (context.req.path === '/survey' ? LIST : FORM)(context, next);

const upTo = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: (context) => context.text('This is too long. Nothing was done: shorten it.', 413),
  });
const [FORM, LIST] = [upTo(LONGEST_FORM), upTo(LONGEST_LIST)];

/**
 * What every answer carries: nothing but our own style and pictures is loaded, no script runs, no other page may frame ours
 * or send a form here, and nothing is kept by the browser.
 * @param pictures the origin of the site, whose cards are shown.
 */
export function headers(pictures: string): MiddlewareHandler<DeskEnv> {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [({ req }) => (req.path === SURVEY_PAGE ? "'unsafe-inline'" : "'self'")],
      imgSrc: ["'self'", pictures],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    // Loopback has no certificate.
    strictTransportSecurity: false,
  });
  return async (context, next) => {
    context.header('cache-control', 'no-store');
    return secure(context, next);
  };
}

/**
 * Only whoever named this computer by its own name is answered: a page elsewhere whose name leads here is not.
 * @param hosts `127.0.0.1:4322`, `localhost:4322`.
 */
export function onlyHere(hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    if (!hosts().includes(context.req.header('host') ?? ''))
      return context.text('This desk is for this computer only.', 421);
    return next();
  };
}

/** Lets so many calls a minute through, of one kind. */
export function atMost(points: number, what: string): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (context, next) => {
    const taken = await limiter.consume('all').then(
      () => true,
      () => false,
    );
    if (!taken)
      return context.text(`Too many ${what} in one minute. Wait a minute, then go on: nothing is lost.`, 429);
    return next();
  };
}

/** Whose page it is; who is not signed in is shown how. */
export function signedIn(sessions: Sessions): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const session = sessions.of(getCookie(context, COOKIE));
    if (!session) return context.redirect('/sign-in', 303);
    context.set('session', session);
    return next();
  };
}

/** Reads the form of an action, and turns away one that did not come from a page of ours. */
export function ownForm(sessions: Sessions): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    if (context.req.method !== 'POST') return next();
    const form = await formOf(context);
    if (!sessions.isFrom(context.get('session'), form.get('csrf'))) {
      return context.text(
        'This form is from another page, or from before you signed in. Nothing was done. Go back, load the page again, and send it once more.',
        403,
      );
    }
    context.set('form', form);
    return next();
  };
}

/** The fields of a form; of one that came twice the last. */
export async function formOf(context: Context): Promise<FormFields> {
  const body = await context.req.parseBody();
  return new Map(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}
