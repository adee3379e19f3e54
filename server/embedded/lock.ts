import { closeSync, openSync } from 'node:fs';
import { ffi } from './native';

const LOCK_EX = 2;
const LOCK_NB = 4;
const LIBC = process.platform === 'darwin' ? '/usr/lib/libSystem.B.dylib' : 'libc.so.6';

export interface HeldLock {
  release(): void;
}

/**
 * Takes the kernel's exclusive lock on a file, or gives undefined when another process has it. The kernel gives it
 * back when this process ends, however it ends. Node opens files close-on-exec, so that no child keeps it alive.
 */
export function tryLock(file: string): HeldLock | undefined {
  const { DataType, load, open } = ffi();
  const descriptor = openSync(file, 'a', 0o600);
  open({ library: 'libc', path: LIBC });
  const answer = load({
    library: 'libc',
    funcName: 'flock',
    retType: DataType.I32,
    paramsType: [DataType.I32, DataType.I32],
    paramsValue: [descriptor, LOCK_EX | LOCK_NB],
  });
  if (answer === 0) return { release: () => closeSync(descriptor) };
  closeSync(descriptor);
  return undefined;
}
