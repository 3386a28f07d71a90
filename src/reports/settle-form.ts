/**
 * The fields of `.github/workflows/settle.yml`, in their order, by the words that stand above them in GitHub. A page that
 * tells people what to fill in and the workflow are held together by a test.
 */
export const SETTLE_FORM = {
  item: 'Item',
  account: 'Account',
  outcome: 'What was done',
  url: 'Address of the post',
  correction: 'Number of the correction',
  role: 'Your role',
} as const;

export type SettleField = keyof typeof SETTLE_FORM;
