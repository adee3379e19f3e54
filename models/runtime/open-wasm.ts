import type { Attempt } from './backend';
import { firstLine, loadLibrary, tensorFlowCore } from './load-library';

/** WebAssembly with SIMD, one thread: part of every installation. */
export async function openWasm(): Promise<Attempt> {
  try {
    return await keepingErrorHandlers(async () => {
      loadLibrary('@tensorflow/tfjs-backend-wasm');
      const tf = tensorFlowCore();
      if (!(await tf.setBackend('wasm'))) return { opened: false, reason: 'WebAssembly cannot be opened.' };
      await tf.ready();
      return { opened: true, tf, deviceName: '1 core, WebAssembly' };
    });
  } catch (error) {
    return { opened: false, reason: `WebAssembly does not load: ${firstLine(error)}` };
  }
}

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/** The library's loader puts handlers on the process that rethrow every error in its own name; they are taken off again. */
async function keepingErrorHandlers<Result>(load: () => Promise<Result>): Promise<Result> {
  const before = EVENTS.map((event) => new Set<unknown>(process.listeners(event as 'uncaughtException')));
  try {
    return await load();
  } finally {
    EVENTS.forEach((event, index) => {
      for (const listener of process.listeners(event as 'uncaughtException'))
        if (!before[index]?.has(listener)) process.removeListener(event, listener);
    });
  }
}
