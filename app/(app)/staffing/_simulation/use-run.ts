'use client';

import { useEffect, useRef, useState } from 'react';

export type Run<Result> =
  | { state: 'idle' }
  | { state: 'running'; share: number }
  | { state: 'done'; result: Result }
  | { state: 'failed'; message: string };

/** What a run is given: when to stop, and whom to tell how far it is. */
export interface RunOptions {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/**
 * Long work on this page: it runs in the browser, a few milliseconds at a time, so that the page stays alive and it can be
 * canceled; it ends with the component that started it.
 */
export function useRun<Result>() {
  const [run, setRun] = useState<Run<Result>>({ state: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const cancel = () => {
    stop.current?.abort();
    setRun({ state: 'idle' });
  };
  const start = async (work: (options: RunOptions) => Promise<Result>) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    const unlessStopped = (next: Run<Result>) => {
      if (!signal.aborted) setRun(next);
    };
    setRun({ state: 'running', share: 0 });
    try {
      const onProgress = (done: number, total: number) =>
        unlessStopped({ state: 'running', share: done / total });
      unlessStopped({ state: 'done', result: await work({ signal, onProgress }) });
    } catch (error) {
      unlessStopped({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  return { run, start, cancel };
}
