// Every network that an account in hub.yaml can be on, a line each. Paper is none of them: it stands in for each.
export { bluesky } from './bluesky.ts';
export { facebook } from './facebook.ts';
export { govukNotify } from './govuk-notify.ts';
export { instagram } from './instagram.ts';
export { linkedin } from './linkedin.ts';
export { mastodon } from './mastodon.ts';
export { nextdoor } from './nextdoor.ts';
export { smtp } from './smtp.ts';
export { telegram } from './telegram.ts';
export { threads } from './threads.ts';
export { webhook } from './webhook.ts';
export { whatsapp } from './whatsapp.ts';
export { x } from './x.ts';
