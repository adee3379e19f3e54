import { ModelError } from '@/models/model-error';
import { hasGpuDevice } from '@/models/runtime/has-gpu-device';
import { probeAccelerators } from '@/models/runtime/probe-accelerators';

/** What computes: `auto` takes a GPU where there is one; one that is named must be there. */
export type SpeechDevice = 'cpu' | 'auto' | 'cuda' | 'webgpu';

export type Provider = Exclude<SpeechDevice, 'auto'>;

/**
 * The execution provider of onnxruntime for a device.
 * @throws ModelError where a device is named that is not there
 */
export async function chooseProvider(device: SpeechDevice): Promise<Provider> {
  if (device === 'cpu') return 'cpu';
  const { gpu, onnx } = await probeAccelerators();
  const offered = onnx.loads ? onnx.found : [];
  const there: Readonly<Record<'cuda' | 'webgpu', boolean>> = {
    cuda: gpu !== null && offered.includes('cuda'),
    webgpu: hasGpuDevice() && offered.includes('webgpu'),
  };
  if (device === 'auto') return there.cuda ? 'cuda' : there.webgpu ? 'webgpu' : 'cpu';
  if (there[device]) return device;
  throw new ModelError(
    `Speech cannot be recognized on ${device}: ${
      offered.includes(device)
        ? 'this machine has no such device'
        : `onnxruntime offers only ${offered.join(', ') || 'nothing'} here`
    }.`,
    'Recognize on the processor: device "cpu", or "auto" to take a GPU only where there is one.',
  );
}
