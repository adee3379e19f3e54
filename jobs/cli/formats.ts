import type { Command } from 'commander';
import { addCommand, type Outcome, runs } from './command';

/** `callcast formats`: what files can be read, by the names that `callcast ingest --format` takes. */
export function registerFormats(program: Command): void {
  runs(addCommand(program, 'formats', 'list the formats of files that can be read'), formats);
}

async function formats(): Promise<Outcome> {
  const { listFormats } = await import('@/server/ingest/list-formats');
  const all = listFormats();
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, kind, title, written }) => {
    return `${name.padEnd(width)}  ${kind.padEnd(11)}  ${title} (${written.join('; ')})`;
  });
  return { data: { formats: all }, text: lines.join('\n') };
}
