'use client';

import { useCallback, useEffect, useReducer, useRef } from 'react';
import { SendError, sendFile } from './send-file';
import { nextSendings, type Sending } from './sendings';

/** More at once does not make them faster: they share one line. */
const AT_ONCE = 2;

export interface SendingFile {
  file: File;
  /** where it goes to */
  url: string;
}

interface Waiting extends SendingFile {
  id: number;
}

interface Sendings {
  list: readonly Sending[];
  add: (files: readonly SendingFile[]) => void;
  cancel: (id: number) => void;
  cancelAll: () => void;
  /** takes away those that are over */
  clear: () => void;
}

const saidBy = ({ message, data }: SendError): string => [message, data.hint].filter(Boolean).join(' ');

/**
 * Any number of files on their way to the server, two at a time; leaving the page cancels them.
 * @param onTaken what the server answered for one that it took; what it returns is shown beside the file
 */
export function useSendings(onTaken: (answer: unknown) => string | null): Sendings {
  const [list, happened] = useReducer(nextSendings, []);
  const waiting = useRef<Waiting[]>([]);
  const underway = useRef(new Map<number, AbortController>());
  const lastId = useRef(0);
  const answered = useRef(onTaken);
  useEffect(() => {
    answered.current = onTaken;
  }, [onTaken]);

  const pump = useCallback(async (): Promise<void> => {
    const next = waiting.current[0];
    if (!next || underway.current.size >= AT_ONCE) return;
    waiting.current.shift();
    const { id, file, url } = next;
    const own = new AbortController();
    underway.current.set(id, own);
    happened({ kind: 'began', id });
    try {
      const onProgress = (sent: number) => happened({ kind: 'moved', id, sent });
      const answer = await sendFile({ url, file, onProgress, signal: own.signal });
      happened({ kind: 'taken', id, said: answered.current(answer) });
    } catch (thrown) {
      const said = thrown instanceof SendError ? saidBy(thrown) : String(thrown);
      happened(own.signal.aborted ? { kind: 'canceled', id } : { kind: 'refused', id, said });
    } finally {
      underway.current.delete(id);
      void pump();
    }
  }, []);

  const add = (files: readonly SendingFile[]) => {
    const numbered = files.map((file): Waiting => ({ ...file, id: ++lastId.current }));
    happened({ kind: 'added', files: numbered });
    waiting.current.push(...numbered);
    for (let line = 0; line < AT_ONCE; line++) void pump();
  };
  const cancel = (id: number) => {
    waiting.current = waiting.current.filter((one) => one.id !== id);
    underway.current.get(id)?.abort();
    happened({ kind: 'canceled', id });
  };
  const cancelAll = () => {
    for (const { id, state } of list) if (state === 'queued' || state === 'sending') cancel(id);
  };
  useEffect(() => {
    const controllers = underway.current;
    return () => {
      waiting.current = [];
      for (const controller of controllers.values()) controller.abort();
    };
  }, []);
  return { list, add, cancel, cancelAll, clear: () => happened({ kind: 'cleared' }) };
}
