/** The system's short name of what went wrong: "ENOENT". */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
