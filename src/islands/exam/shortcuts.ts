export type Shortcut = 'previous' | 'next' | 'flag' | 'next-blank';

const keys: Readonly<Record<string, Shortcut>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'flag',
  ArrowDown: 'next-blank',
};

/** What a key press asks for: an arrow with Alt alone. In a list of choices Alt+↓ opens the list and stays its own. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  inSelect: boolean,
): Shortcut | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const shortcut = keys[event.key];
  return inSelect && (shortcut === 'flag' || shortcut === 'next-blank') ? undefined : shortcut;
}

/** The first position of `wanted` after `current`, going round; undefined if there is none. */
export function nextAfter(current: number, wanted: readonly number[]): number | undefined {
  return wanted.find((position) => position > current) ?? wanted[0];
}
