import { nvidiaDevices } from '@/models/runtime/nvidia-devices';
import type { Outcome } from '../output';
import { advise, lookAtMachine } from './advise';
import { installTensorFlow } from './install-tensorflow';
import { type GpuTrial, tryGpu } from './try-gpu';

export interface GpuSetupOptions {
  /** Only try what is there. */
  checkOnly: boolean;
  /** Where a line about what goes on is to be said. */
  say(line: string): void;
}

/**
 * Makes a GPU usable where it can be done without rights over the machine: adds TensorFlow for CUDA beside an NVIDIA
 * driver, then tries what there is by a matrix product. Exit code 0: networks can be trained on a GPU; 1: they cannot.
 */
export async function setUpGpu({ checkOnly, say }: GpuSetupOptions): Promise<Outcome> {
  const machine = lookAtMachine(await nvidiaDevices(), process.env.LD_LIBRARY_PATH ?? '');
  say(machine.nvidia ? `NVIDIA: ${machine.nvidia}` : 'No NVIDIA driver answers.');
  let trial = await tryGpu();
  let installed: string | null = null;
  if (!checkOnly && machine.nvidia && !(trial.works && trial.backend === 'tensorflow-gpu')) {
    say('Installing TensorFlow for CUDA (about half a gigabyte) …');
    installed = (await installTensorFlow()) ?? 'installed';
    trial = await tryGpu();
  }
  const advice = trial.works ? [] : advise(machine);
  return {
    data: { ...trial, nvidia: machine.nvidia, ...(installed ? { tensorflow: installed } : {}), advice },
    text: [...(installed ? [`TensorFlow for CUDA: ${installed}`] : []), ...describe(trial, advice)].join(
      '\n',
    ),
    exitCode: trial.works ? 0 : 1,
  };
}

function describe(trial: GpuTrial, advice: string[]): string[] {
  if (trial.works) {
    const { device, backend, gigaflops, reasons } = trial;
    return [
      `Networks are trained on ${device} (${backend}): ${Math.round(gigaflops)} GFLOP/s in a first trial.`,
      ...reasons.map((reason) => `  Not better, because: ${reason}`),
    ];
  }
  const rest =
    advice.length > 0 ? advice : ['There is nothing to set up: networks are trained on the processor.'];
  return [...trial.reasons, ...rest.map((step) => `  ${step}`)];
}
