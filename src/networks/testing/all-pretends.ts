// A pretend server of each network that is called, a line each.
export { onBluesky } from './on-bluesky.ts';
export { pretendFacebook } from './pretend-facebook.ts';
export { onMastodon } from './on-mastodon.ts';
