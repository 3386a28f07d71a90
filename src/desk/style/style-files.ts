import { resolve } from 'node:path';
import { compileAsync } from 'sass';

/** Where the packages are. */
const PACKAGES = resolve(import.meta.dirname, '../../../node_modules');

/** The style sheet of the desk, made once a start; it takes about a second. */
export async function deskStyle(): Promise<string> {
  const { css } = await compileAsync(resolve(import.meta.dirname, 'desk.scss'), {
    loadPaths: [PACKAGES],
    quietDeps: true,
    style: 'compressed',
  });
  return css;
}
