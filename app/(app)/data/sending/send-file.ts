import { z } from 'zod';

/** What went wrong on the way, in the words of the server where it said any. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly data: { hint: string | null };

  constructor(message: string, hint: string | null) {
    super(message);
    this.data = { hint };
  }
}

export interface SendOptions {
  url: string;
  file: File;
  /** Bytes handed over so far. */
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

const failure = z.object({ error: z.object({ message: z.string(), hint: z.string().nullable() }) });

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(request: XMLHttpRequest): SendError {
  const said = failure.safeParse(json(request.responseText));
  if (said.success) return new SendError(said.data.error.message, said.data.error.hint);
  return new SendError(
    `The server answered ${request.status}.`,
    'Try again; if it stays so, look into the server’s log.',
  );
}

/**
 * Streams a file to the server. fetch() cannot tell how much of an upload has gone over, so this is an XMLHttpRequest.
 * @returns the answer, parsed from JSON
 * @throws SendError when the server refuses, does not answer, or the signal was aborted
 */
export function sendFile({ url, file, onProgress, signal }: SendOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const fail = (error: SendError) => {
      signal.removeEventListener('abort', abort);
      reject(error);
    };
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () =>
      fail(
        new SendError(
          'The connection broke off.',
          'Nothing was stored. Check the network and send it again.',
        ),
      );
    request.onabort = () => fail(new SendError('Canceled.', null));
    request.onload = () => {
      if (request.status < 200 || request.status >= 300) return fail(refusal(request));
      signal.removeEventListener('abort', abort);
      resolve(json(request.responseText));
    };
    signal.addEventListener('abort', abort);
    request.open('POST', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}
