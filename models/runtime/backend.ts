/** The functions of tfjs, whichever library computes them. */
export type TensorFlow = typeof import('@tensorflow/tfjs-core');

/**
 * What computes tensors: TensorFlow on CUDA, tfjs's WebGPU shaders on Dawn (Vulkan, Metal, D3D12), TensorFlow on the
 * processor, or WebAssembly, which is always there.
 */
export type BackendKind = 'tensorflow-gpu' | 'webgpu' | 'tensorflow-cpu' | 'wasm';

/** What may compute: the best there is, a GPU or nothing, or the processor even beside a GPU. */
export type Device = 'auto' | 'gpu' | 'cpu';

/** An opened tensor library. There is one per process: tfjs keeps its current back end globally. */
export interface Backend {
  kind: BackendKind;
  /** As `NVIDIA H200`, or `2 cores, WebAssembly`: what runs record. */
  deviceName: string;
  tf: TensorFlow;
  /** One sentence for each better back end that was passed over. */
  reasons: readonly string[];
  /** Gives device memory back. The back end cannot be used, or opened again in this process, after it. */
  dispose(): void;
}

/** Whether it computes on a GPU: such training belongs into its own process (Dawn keeps a process from ending). */
export function isGpu(backend: Backend): boolean {
  return backend.kind === 'tensorflow-gpu' || backend.kind === 'webgpu';
}

/** One way to a back end: the back end, or why it is not to be had, as one sentence. */
export type Attempt =
  | { opened: true; deviceName: string; tf: TensorFlow; release?: () => void }
  | { opened: false; reason: string };
