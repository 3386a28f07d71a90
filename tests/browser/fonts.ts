import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fonts of npm, the same on every computer: Arimo is as wide as Arial, and its letters reach to Polish. */
const FONTS = [
  import.meta.resolve('@expo-google-fonts/arimo/package.json'),
  import.meta.resolve('@expo-google-fonts/noto-sans-arabic/package.json'),
];

/**
 * The environment of a browser that draws with fonts of npm and no others, so that what is measured, a page on paper or
 * the first screen of a phone, comes out the same where Arial is not installed.
 * Fontconfig reads it; browsers on macOS and Windows do not ask fontconfig, and have Arial.
 */
export function withFonts(env: NodeJS.ProcessEnv): Record<string, string> {
  const folder = resolve('.freesheet/test/fonts');
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  const folders = FONTS.map((url) => dirname(fileURLToPath(url)));
  writeFileSync(file, configuration(folders, join(folder, 'cache')));
  return { ...(env as Record<string, string>), FONTCONFIG_FILE: file };
}

function configuration(folders: readonly string[], cache: string): string {
  const known = ['Arial', 'sans-serif', 'Helvetica'];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${cache}</cachedir>`,
    ...known.map(
      (name) =>
        `<alias binding="same"><family>${name}</family><prefer><family>Arimo</family></prefer></alias>`,
    ),
    '</fontconfig>',
    '',
  ].join('\n');
}
