import type { Attempt } from './backend';
import { firstLine, loadLibrary, tensorFlowCore } from './load-library';

/** WebAssembly with SIMD, one thread: part of every installation. */
export async function openWasm(): Promise<Attempt> {
  try {
    loadLibrary('@tensorflow/tfjs-backend-wasm');
    const tf = tensorFlowCore();
    if (!(await tf.setBackend('wasm'))) return { opened: false, reason: 'WebAssembly cannot be opened.' };
    await tf.ready();
    return { opened: true, tf, deviceName: '1 core, WebAssembly' };
  } catch (error) {
    return { opened: false, reason: `WebAssembly does not load: ${firstLine(error)}` };
  }
}
