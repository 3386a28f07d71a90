import type { z } from 'zod';
import type { Kind } from '../../hub/kinds.ts';

/** The field that each kind has for itself, and whether an item of that kind must have it. */
const OWN = {
  event: { kind: 'event', needed: true },
  consultation: { kind: 'consultation', needed: true },
  story: { kind: 'story', needed: true },
  youSaidWeDid: { kind: 'you-said-we-did', needed: true },
  notice: { kind: 'notice', needed: false },
} as const satisfies Readonly<Record<string, { kind: Kind; needed: boolean }>>;

type Blocks = { readonly [Field in keyof typeof OWN]?: unknown } & {
  readonly kind: Kind;
  readonly withdrawn?: unknown;
  readonly changes: readonly { readonly state?: string; readonly minor: boolean }[];
};

/** Each kind has its own fields and no other's, unless it was taken back; only an alert is updated or stood down, and that is never minor. */
export function ownBlock(item: Blocks, context: z.RefinementCtx): void {
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  for (const [field, { kind, needed }] of Object.entries(OWN)) {
    const there = item[field as keyof typeof OWN] !== undefined;
    if (there && item.kind !== kind) {
      wrong(
        [field],
        `"${field}" is for an item of kind "${kind}", and this one is "${item.kind}". | Take it out, or correct "kind".`,
      );
    }
    if (!there && needed && item.kind === kind && item.withdrawn === undefined) {
      wrong(
        ['kind'],
        `An item of kind "${kind}" needs "${field}". | Run "npm run new -- --kind ${kind}": it shows the fields.`,
      );
    }
  }
  for (const [index, { state, minor }] of item.changes.entries()) {
    if (state === undefined) continue;
    if (item.kind !== 'alert') {
      wrong(['changes', index, 'state'], 'Only an alert is updated or stood down. | Take this line out.');
    } else if (minor) {
      wrong(['changes', index, 'minor'], 'News of an alert is never minor. | Take this line out.');
    }
  }
}
