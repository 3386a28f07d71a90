/** The hub.yaml of a small hub. @param accounts each as it stands there: `{ id: bluesky, network: bluesky, … }`. */
export function hubFile(...accounts: readonly string[]): string {
  return `
name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: https://news.example.org
tag: news.example.org,2026
repository: public
contacts: { public: { name: Communications } }
accounts:
${accounts.map((account) => `  - ${account}\n`).join('')}`;
}
