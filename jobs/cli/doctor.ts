import type { Command } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';
import type { Check } from './doctor/check';

/** `callcast doctor`: looks at everything the product stands on, and says how to mend what it finds. */
export function registerDoctor(program: Command): void {
  const command = addCommand(program, 'doctor', 'check this machine and say how to mend what it finds');
  runs(command, (context) => doctor(context));
}

async function doctor(context: CommandContext): Promise<Outcome> {
  const { dataDirectory, dataPaths } = await import('@/server/embedded/paths');
  const { ensureDataDirectory } = await import('@/server/embedded/data-directory');
  const { checkMachine } = await import('./doctor/machine');
  const { checkLibraries } = await import('./doctor/libraries');
  const { checkDataDirectory } = await import('./doctor/data-directory');
  const { checkStores } = await import('./doctor/stores');
  const { checkAccelerators } = await import('./doctor/accelerators');
  const paths = dataPaths(dataDirectory(context.dataDir));
  ensureDataDirectory(paths);
  const checks = [
    ...checkMachine(paths.root),
    ...(await checkLibraries()),
    ...(await checkDataDirectory(paths)),
    ...(await checkStores(paths.root)),
    ...(await checkAccelerators()),
  ];
  const bad = checks.filter((check) => check.status === 'failed').length;
  const end = bad === 0 ? 'Ready.' : `${bad} to mend.`;
  return {
    data: { ready: bad === 0, checks },
    text: [...checks.map(describe), end].join('\n'),
    exitCode: bad === 0 ? 0 : 1,
  };
}

const MARKS: Record<Check['status'], string> = { ok: 'ok  ', warning: 'warn', failed: 'FAIL' };

function describe({ name, status, found, hint }: Check): string {
  const line = `${MARKS[status]}  ${name.padEnd(24)} ${found}`;
  return hint ? `${line}\n      ${hint}` : line;
}
