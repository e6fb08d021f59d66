/** Whether an error of the driver says that somebody else holds the lock. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY') || /database is locked/i.test(messageOf(error));
}

/** Whether the connection to a libSQL server was lost: what was sent may or may not have been applied. */
export function isConnectionLost(error: unknown): boolean {
  return /HRANA_WEBSOCKET_ERROR|HRANA_CLOSED|ECONNREFUSED|ECONNRESET|fetch failed|SERVER_CLOSED/i.test(
    `${codeOf(error)} ${messageOf(error)}`,
  );
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? '' : codeOf(cause);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
