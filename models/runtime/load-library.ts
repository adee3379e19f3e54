import { createRequire } from 'node:module';
import type { TensorFlow } from './backend';

/**
 * CommonJS on purpose: all parts of tfjs must share one copy of its core, and their ES modules are meant for bundlers.
 * It also keeps bundlers from following packages that are installed only by choice.
 */
const require = createRequire(import.meta.url);

/** tfjs without a back end. */
export function tensorFlowCore(): TensorFlow {
  return require('@tensorflow/tfjs-core') as TensorFlow;
}

/** A package by name. @throws what loading it threw */
export function loadLibrary(name: string): unknown {
  return require(name) as unknown;
}

/** The first line of what was thrown, without the list of folders that Node.js appends. */
export function firstLine(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return (message.split('\n')[0] ?? '').trim();
}
