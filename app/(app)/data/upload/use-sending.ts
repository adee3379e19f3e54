'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Reading, withReading } from '../progress';
import { SendError, sendFile } from '../sending/send-file';
import { uploadIdOf } from './upload-url';

interface SendingState {
  file: File;
  readings: readonly Reading[];
}

interface Sending {
  /** undefined: nothing is on its way */
  current: SendingState | undefined;
  error: SendError | undefined;
  /** @returns the id of the upload; undefined when it was canceled or refused */
  send: (file: File) => Promise<string | undefined>;
  cancel: () => void;
}

/**
 * One file at a time on its way to the server; leaving the page cancels it.
 * @param urlOf where a file of a name is sent to
 */
export function useSending(urlOf: (fileName: string) => string): Sending {
  const [current, setCurrent] = useState<SendingState>();
  const [error, setError] = useState<SendError>();
  const controller = useRef<AbortController>(undefined);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const send = async (file: File): Promise<string | undefined> => {
    const own = new AbortController();
    controller.current = own;
    setError(undefined);
    setCurrent({ file, readings: [{ atMs: performance.now(), done: 0 }] });
    const onProgress = (done: number) =>
      setCurrent(
        (before) =>
          before && { file, readings: withReading(before.readings, { atMs: performance.now(), done }) },
      );
    try {
      const url = urlOf(file.name);
      return uploadIdOf(await sendFile({ url, file, onProgress, signal: own.signal }));
    } catch (thrown) {
      if (!own.signal.aborted && thrown instanceof SendError) setError(thrown);
      return undefined;
    } finally {
      setCurrent(undefined);
    }
  };
  return { current, error, send, cancel };
}
