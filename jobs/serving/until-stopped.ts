/** Resolves when a person or the system asks this process to end: Ctrl-C, SIGTERM, or a closed terminal. */
export function untilStopped(): Promise<'stopped'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve('stopped'));
  });
}
