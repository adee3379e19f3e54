import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** Whether this is the page itself: false where the server renders it, and until the browser has taken over. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
