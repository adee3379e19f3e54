import { useSyncExternalStore } from 'react';

/** Where a recording is being played, in milliseconds. Kept outside of React: it changes with every frame. */
export class Playhead {
  #ms = 0;
  readonly #listeners = new Set<() => void>();

  get ms(): number {
    return this.#ms;
  }

  moveTo(ms: number): void {
    if (ms === this.#ms) return;
    this.#ms = ms;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** What follows from where a recording is; renders again only when that changes. */
export function usePlayhead<Value extends string | number | boolean | null>(
  playhead: Playhead,
  read: (ms: number) => Value,
): Value {
  return useSyncExternalStore(
    playhead.subscribe,
    () => read(playhead.ms),
    () => read(0),
  );
}
