// A pretend server of each network that is called, a line each.
export { onBluesky } from './on-bluesky.ts';
export { onMastodon } from './on-mastodon.ts';
export { pretendFacebook } from './pretend-facebook.ts';
export { pretendGovukNotify } from './pretend-govuk-notify.ts';
export { pretendInstagram } from './pretend-instagram.ts';
export { pretendLinkedIn } from './pretend-linkedin.ts';
export { pretendSmtp } from './pretend-smtp.ts';
export { pretendTelegram } from './pretend-telegram.ts';
export { pretendThreads } from './pretend-threads.ts';
export { pretendWebhook } from './pretend-webhook.ts';
export { pretendX } from './pretend-x.ts';
