/** What went wrong, in one line for the page. */
export const describeError = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause)
