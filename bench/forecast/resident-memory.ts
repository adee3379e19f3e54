import { readFileSync } from 'node:fs';

/** Resident memory of a process and all its descendants now, in MiB; 0 where it has ended or /proc does not exist. */
export function resident(process: number | undefined): number {
  if (process === undefined) return 0;
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${process}/task/${process}/children`, 'utf8').split(' ');
    return own + children.filter(Boolean).reduce((sum, child) => sum + resident(Number(child)), 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return 0;
    throw error;
  }
}
