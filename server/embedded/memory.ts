import { totalmem } from 'node:os';

/** Bytes of memory this process may count on: the machine's, or less inside a container. */
export function availableMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 && constrained < totalmem() ? constrained : totalmem();
}
