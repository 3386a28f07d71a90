/** What a client can ask of the pretend Mastodon. */
export type PretendCall =
  | 'instance'
  | 'sign in'
  | 'who'
  | 'list'
  | 'post'
  | 'edit'
  | 'delete'
  | 'read'
  | 'context'
  | 'upload'
  | 'picture'
  | 'describe'
  | 'notifications';

/** Method and path of each call, and the permission it needs. */
const ROUTES: readonly (readonly [call: PretendCall, route: RegExp, scope?: string])[] = [
  ['instance', /^GET \/api\/(?<id>v[12])\/instance$/],
  ['sign in', /^POST \/(?:api\/v1\/apps|oauth\/token)$/],
  ['who', /^GET \/api\/v1\/accounts\/verify_credentials$/, 'read:accounts'],
  ['list', /^GET \/api\/v1\/(?:accounts\/[^/]+\/statuses|timelines\/home)$/, 'read:statuses'],
  ['post', /^POST \/api\/v1\/statuses$/, 'write:statuses'],
  ['edit', /^PUT \/api\/v1\/statuses\/(?<id>[^/]+)$/, 'write:statuses'],
  ['delete', /^DELETE \/api\/v1\/statuses\/(?<id>[^/]+)$/, 'write:statuses'],
  ['read', /^GET \/api\/v1\/statuses\/(?<id>[^/]+)$/, 'read:statuses'],
  ['context', /^GET \/api\/v1\/statuses\/(?<id>[^/]+)\/context$/, 'read:statuses'],
  ['upload', /^POST \/api\/v[12]\/media$/, 'write:media'],
  ['picture', /^GET \/api\/v1\/media\/(?<id>[^/]+)$/, 'write:media'],
  ['notifications', /^GET \/api\/v1\/notifications$/, 'read:notifications'],
  ['describe', /^PUT \/api\/v1\/media\/(?<id>[^/]+)$/, 'write:media'],
];

/** The call that a request makes, of what, and the permission it needs; nothing when there is no such call. */
export function routeOf(
  method: string,
  path: string,
): { readonly call: PretendCall; readonly id: string; readonly scope?: string } | undefined {
  for (const [call, route, scope] of ROUTES) {
    const found = route.exec(`${method} ${path.replace(/\/$/, '')}`);
    if (found) return { call, scope, id: decodeURIComponent(found.groups?.['id'] ?? '') };
  }
  return undefined;
}

/** Whether a token may: `write:media` is part of `write`, and who it belongs to is part of `profile` too. */
export function mayDo(scopes: readonly string[], scope: string | undefined): boolean {
  if (scope === undefined) return true;
  const others = scope === 'read:accounts' ? ['profile'] : [];
  return [scope, scope.split(':')[0], ...others].some((each) => scopes.some((one) => one === each));
}
