import { Command } from './command';

export interface KeptCommand {
  kill(): void;
  stop(): Promise<void>;
}

/** A process that is started again whenever it ends, as a service manager does. */
export function keepCommand(dataDir: string, args: readonly string[]): KeptCommand {
  let stopped = false;
  let current = new Command(dataDir, args);
  const running = (async () => {
    while (!stopped) {
      await current.ended;
      if (!stopped) current = new Command(dataDir, args);
    }
  })();
  return {
    kill: () => void current.kill('SIGKILL'),
    stop: async () => {
      stopped = true;
      current.kill('SIGTERM');
      await running;
    },
  };
}
