/** Nothing, for what a server throws when its port is taken or kept for others. @throws whatever else it is handed. */
export function portTaken(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && /^(EADDRINUSE|EACCES)$/.test(String(error.code))) return;
  throw error;
}
