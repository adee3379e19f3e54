/** One file on its way to the server, or what became of it. */
export interface Sending {
  /** counts up */
  id: number;
  file: File;
  state: 'queued' | 'sending' | 'taken' | 'refused' | 'canceled';
  /** bytes handed over */
  sent: number;
  /** what the server said: of one that was taken, too */
  said: string | null;
}

/** A file that is not sent at all, and why. */
export interface Refused {
  name: string;
  why: string;
}

export type SendingEvent =
  | { kind: 'added'; files: readonly { id: number; file: File }[] }
  | { kind: 'began' | 'canceled'; id: number }
  | { kind: 'moved'; id: number; sent: number }
  | { kind: 'taken' | 'refused'; id: number; said: string | null }
  | { kind: 'cleared' };

const isOnTheWay = ({ state }: Sending): boolean => state === 'queued' || state === 'sending';

function changed(sending: Sending, event: Exclude<SendingEvent, { kind: 'added' | 'cleared' }>): Sending {
  switch (event.kind) {
    case 'began':
      return { ...sending, state: 'sending' };
    case 'moved':
      return { ...sending, sent: Math.min(event.sent, sending.file.size) };
    case 'canceled':
      return { ...sending, state: 'canceled' };
    default:
      return { ...sending, state: event.kind, said: event.said };
  }
}

/** The files after something happened to one of them. What is over stays until it is cleared away. */
export function nextSendings(sendings: readonly Sending[], event: SendingEvent): readonly Sending[] {
  if (event.kind === 'cleared') return sendings.filter(isOnTheWay);
  if (event.kind === 'added') {
    const added = event.files.map((one): Sending => ({ ...one, state: 'queued', sent: 0, said: null }));
    // A new drop says what became of itself, not of the ones before.
    return [...(sendings.some(isOnTheWay) ? sendings : []), ...added];
  }
  return sendings.map((sending) =>
    sending.id === event.id && isOnTheWay(sending) ? changed(sending, event) : sending,
  );
}

export interface SendingSums {
  files: number;
  onTheWay: number;
  taken: number;
  refused: number;
  canceled: number;
  /** bytes */
  size: number;
  sent: number;
}

/** All files together; those that were canceled or refused count as handed over. */
export function sumsOf(sendings: readonly Sending[]): SendingSums {
  const sums: SendingSums = { files: 0, onTheWay: 0, taken: 0, refused: 0, canceled: 0, size: 0, sent: 0 };
  for (const sending of sendings) {
    sums.files++;
    sums.size += sending.file.size;
    sums.sent += isOnTheWay(sending) ? sending.sent : sending.file.size;
    if (isOnTheWay(sending)) sums.onTheWay++;
    else if (sending.state === 'taken') sums.taken++;
    else if (sending.state === 'refused') sums.refused++;
    else sums.canceled++;
  }
  return sums;
}
