/** How long a sign-in lasts, and how many wrong tries are let through. Times in seconds. */
export const POLICY = {
  /** A session ends this long after it began, whatever happens. */
  sessionLifetime: 7 * 24 * 3600,
  /** A session ends this long after it was last used. */
  sessionIdle: 8 * 3600,
  /** `lastSeenAt` is written at most this often. */
  sessionTouch: 60,
  /** Wrong tries in a row for one e-mail before it is locked. */
  failuresBeforeLock: 5,
  /** The first lock; each further failure doubles it, up to `longestLock`. */
  firstLock: 30,
  longestLock: 15 * 60,
  /** Tries older than this are forgotten. */
  failureMemory: 24 * 3600,
  /** Wrong tries from one address within `addressWindow`, over all e-mails. */
  failuresPerAddress: 30,
  addressWindow: 15 * 60,
} as const;

/** How long an e-mail is locked after that many wrong tries in a row, in seconds; 0: not at all. */
export function lockSeconds(failures: number): number {
  const beyond = failures - POLICY.failuresBeforeLock;
  return beyond < 0 ? 0 : Math.min(POLICY.longestLock, POLICY.firstLock * 2 ** Math.min(beyond, 20));
}
