import type { Progress } from '@/server/ingest/write/block-run';

const EVERY_MS = 200;

/** One line on stderr that says how far a file is: share, rows, rows a second, time left. Silent unless a person looks. */
export function progressLine(name: string): { show(progress: Progress): void; end(): void } {
  const { stderr } = process;
  const since = Date.now();
  let shownAt = 0;
  return {
    show: (progress) => {
      if (!stderr.isTTY || Date.now() - shownAt < EVERY_MS) return;
      shownAt = Date.now();
      stderr.write(`\r\x1b[K${name}: ${describeProgress(progress, (shownAt - since) / 1000)}`);
    },
    end: () => {
      if (shownAt > 0) stderr.write('\r\x1b[K');
    },
  };
}

/** @param seconds since reading began */
export function describeProgress(progress: Progress, seconds: number): string {
  const { rowsRead, rowsQuarantined, bytesRead, sizeBytes } = progress;
  const share = sizeBytes > 0 ? Math.min(1, bytesRead / sizeBytes) : 1;
  const rate = seconds > 0 ? Math.round(rowsRead / seconds) : 0;
  const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : undefined;
  const parts = [
    `${Math.floor(share * 100)}%`,
    `${rowsRead.toLocaleString('en')} rows`,
    `${rate.toLocaleString('en')} rows/s`,
    ...(rowsQuarantined > 0 ? [`${rowsQuarantined.toLocaleString('en')} in quarantine`] : []),
    ...(left === undefined ? [] : [`${left} s left`]),
  ];
  return parts.join(', ');
}
