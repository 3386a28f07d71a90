import { html } from 'hono/html';
import type { Session } from '../web/sessions.ts';
import { button, form, input } from '../views/parts.ts';
import type { DeskPage } from '../views/page.ts';

/** What a role is, for whoever writes one. */
const HINT =
  'As in “duty communications officer”. Never a name: it stands beside everything that you do here.';

/** Who comes by a link that lets one person in. @param key of the link; nothing when it is used up, or there was none. */
export function signInPage(key: string | undefined, role: string, error?: string): DeskPage {
  if (key === undefined) {
    return {
      title: 'Sign in by your link',
      body: html`<p>The desk is open to whoever started it. Its link was printed where it was started, and lets one person in, once.</p>
<p>Is it used up? Sign in where you used it; or stop the desk with Ctrl-C, start it again, and open the new link.</p>`,
    };
  }
  return {
    title: 'Sign in',
    body: html`<form method="post" action="/sign-in" novalidate><input type="hidden" name="key" value="${key}">
${input('role', 'Your role', { value: role, hint: HINT, ...(error !== undefined && { error }) })}
${button('Sign in')}</form>`,
  };
}

/** Who goes on in another role. */
export function rolePage(session: Session, error?: string): DeskPage {
  return {
    title: 'Change your role',
    back: { path: '/', name: 'Today' },
    body: form(
      session,
      '/role',
      html`${input('role', 'Your role', { value: session.role, hint: HINT, ...(error !== undefined && { error }) })}${button('Go on in this role')}`,
    ),
  };
}
