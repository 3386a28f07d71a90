// Every network that an account in hub.yaml can be on, a line each. Paper is none of them: it stands in for each.
export { bluesky } from './bluesky.ts';
export { facebook } from './facebook.ts';
export { mastodon } from './mastodon.ts';
