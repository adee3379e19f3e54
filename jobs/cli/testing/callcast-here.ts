import { main } from '@/jobs/cli';

/** What a command wrote, and the exit code it asked for. */
interface Said {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * `callcast` with these arguments in this process, for the many cases of one command: a process for each takes half a
 * second to start. What only a process of its own shows (signals, streams, how it ends) needs the real one, as at least
 * one test of every command has it.
 */
export async function callcastHere(...args: readonly string[]): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const { log, error } = console;
  const { write: writeOut } = process.stdout;
  const { write: writeErr } = process.stderr;
  const exitCode = process.exitCode;
  const into = (stream: keyof typeof said) => (text: unknown) => {
    said[stream] += String(text);
    return true;
  };
  const line = (stream: keyof typeof said) => (text: unknown) => void into(stream)(`${text}\n`);
  Object.assign(console, { log: line('stdout'), error: line('stderr') });
  Object.assign(process.stdout, { write: into('stdout') });
  Object.assign(process.stderr, { write: into('stderr') });
  try {
    await main(['node', 'callcast', ...args]);
    return { status: Number(process.exitCode ?? 0), ...said };
  } finally {
    Object.assign(console, { log, error });
    Object.assign(process.stdout, { write: writeOut });
    Object.assign(process.stderr, { write: writeErr });
    process.exitCode = exitCode;
  }
}
