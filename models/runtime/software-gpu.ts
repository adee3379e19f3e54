/**
 * Whether a GPU that the processor emulates (SwiftShader) counts as one: set CALLCAST_ALLOW_SOFTWARE_GPU=1 to try the
 * WebGPU path on machines without a GPU. It is much slower than computing on the processor directly.
 */
export function softwareGpuAllowed(environment: Record<string, string | undefined>): boolean {
  return environment.CALLCAST_ALLOW_SOFTWARE_GPU === '1';
}
