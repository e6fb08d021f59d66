export interface PageEvents {
  /** The page is seen again, or the network is back. */
  onBack(): void;
  /** The page goes away, perhaps for good. */
  onGone(): void;
  /** Whether leaving now would lose sight of something unsent. */
  mayNotLeave(): boolean;
}

/** Listens to the page's coming and going; returns how to stop. */
export function followPage({ onBack, onGone, mayNotLeave }: PageEvents): () => void {
  const events = new AbortController();
  const { signal } = events;
  const back = () => {
    if (document.visibilityState === 'visible') onBack();
  };
  addEventListener('online', back, { signal });
  addEventListener('pageshow', back, { signal });
  document.addEventListener('visibilitychange', back, { signal });
  addEventListener('pagehide', onGone, { signal });
  addEventListener(
    'beforeunload',
    (event) => {
      if (mayNotLeave()) event.preventDefault();
    },
    { signal },
  );
  return () => events.abort();
}
