import type { Attempt } from './backend';
import { hasGpuDevice } from './has-gpu-device';
import { firstLine, loadLibrary, tensorFlowCore } from './load-library';

/** What Dawn says about an adapter (GPUAdapterInfo of the WebGPU specification). */
interface AdapterInfo {
  vendor: string;
  architecture: string;
  device: string;
  description: string;
  isFallbackAdapter?: boolean;
}

interface Gpu {
  requestAdapter(options: { powerPreference: 'high-performance' }): Promise<{ info: AdapterInfo } | null>;
}

interface DawnModule {
  create(flags: string[]): Gpu;
  globals: Record<string, unknown>;
}

/** Implementations of Vulkan that compute on the processor. */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|basic render|software/i;

/**
 * tfjs's WebGPU shaders on Dawn, Chromium's WebGPU as a Node.js module (npm package webgpu), over Vulkan, Metal or
 * D3D12. tfjs looks for `navigator.gpu` when it is loaded, so Dawn is put there before. A process that has used Dawn
 * ends only by process.exit.
 */
export async function openWebGpu(allowSoftware: boolean): Promise<Attempt> {
  // Dawn writes warnings where it finds nothing, and keeps the process alive: it is asked only where it may succeed.
  if (!allowSoftware && !hasGpuDevice()) return { opened: false, reason: 'WebGPU: this machine has no GPU.' };
  try {
    const adapter = await findAdapter();
    if (!adapter)
      return { opened: false, reason: 'WebGPU: Dawn finds no adapter (no Vulkan loader or no GPU driver).' };
    const deviceName = nameOf(adapter);
    if (isSoftware(adapter) && !allowSoftware) {
      return {
        opened: false,
        reason: `WebGPU: only a software adapter (${deviceName}), slower than WebAssembly.`,
      };
    }
    loadLibrary('@tensorflow/tfjs-backend-webgpu');
    const tf = tensorFlowCore();
    if (!(await tf.setBackend('webgpu')))
      return { opened: false, reason: 'WebGPU: the device cannot be opened.' };
    await tf.ready();
    return { opened: true, tf, deviceName };
  } catch (error) {
    return { opened: false, reason: `WebGPU does not load: ${firstLine(error)}` };
  }
}

async function findAdapter(): Promise<AdapterInfo | null> {
  const { create, globals } = (await import('webgpu')) as unknown as DawnModule;
  const gpu = create([]);
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  Object.assign(globalThis, globals);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true });
  return adapter.info;
}

function isSoftware(info: AdapterInfo): boolean {
  return (
    info.isFallbackAdapter === true ||
    SOFTWARE.test(`${info.architecture} ${info.description} ${info.device}`)
  );
}

function nameOf({ device, description, vendor }: AdapterInfo): string {
  return [device, description].filter(Boolean).join(', ') || vendor || 'unnamed adapter';
}
