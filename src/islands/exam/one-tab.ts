/**
 * One page per attempt: the newest takes over, and `onTaken` tells the older one to stop. Tabs of one browser only;
 * between computers the server's order of arrival decides. Returns how to leave.
 */
export function takeOver(attemptId: string, onTaken: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const channel = new BroadcastChannel(`jinjie-attempt-${attemptId}`);
  channel.onmessage = onTaken;
  channel.postMessage('taken');
  return () => channel.close();
}
