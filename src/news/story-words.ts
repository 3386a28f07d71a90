import type { Story } from './kinds/story.ts';

const TELLERS: Readonly<Record<Story['teller'], string>> = {
  resident: "A resident's story",
  staff: "A member of staff's story",
};

/** Whose story it is, and that it is told with consent. Nothing of how the consent is recorded is for readers. */
export function storyWords({ teller }: Pick<Story, 'teller'>): string {
  return `${TELLERS[teller]}, told with their consent`;
}
