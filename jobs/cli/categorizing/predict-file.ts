import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Classified, IntentModel } from '@/models/intent/intent-model';
import type { CommandContext } from '../command';
import type { Outcome } from '../output';
import { untilStopped } from '../until-stopped';
import type { PredictFlags } from './flags';
import { inChunks } from './in-chunks';
import { withModel } from './open-model';
import { readTexts, type TextRow } from './read-texts';

/** Writes what each text of a file is about as a JSON line, in the order of the file; under --output when all is done. */
export async function predictFile(
  context: CommandContext,
  flags: PredictFlags,
): Promise<Outcome | undefined> {
  return untilStopped((signal) =>
    withModel(context, flags, async (model) => {
      if (flags.output === undefined) {
        process.stdout.once('error', endQuietly);
        await writeLines(model, flags.input, process.stdout, signal);
        return undefined;
      }
      const rows = await writeFile(model, flags.input, flags.output, signal);
      return { text: `Wrote ${rows} lines: ${flags.output}`, data: { output: flags.output, rows } };
    }),
  );
}

/** A reader of the lines who has seen enough, as `head`, closes the pipe. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

async function writeFile(
  model: IntentModel,
  input: string,
  output: string,
  signal: AbortSignal,
): Promise<number> {
  const part = `${output}.part`;
  const file = createWriteStream(part);
  try {
    const rows = await writeLines(model, input, file, signal);
    file.end();
    await finished(file);
    await rename(part, output);
    return rows;
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
    throw error;
  }
}

async function writeLines(
  model: IntentModel,
  input: string,
  to: Writable,
  signal: AbortSignal,
): Promise<number> {
  let rows = 0;
  for await (const chunk of inChunks(readTexts(input, false))) {
    signal.throwIfAborted();
    const said = await model.classify(
      chunk.map(({ text, language }) => ({ text, language: language ?? undefined })),
    );
    const lines = chunk.map((row, at) => `${JSON.stringify(lineOf(row, said[at] as Classified))}\n`);
    if (!to.write(lines.join(''))) await once(to, 'drain');
    rows += chunk.length;
  }
  return rows;
}

function lineOf({ id, text, label: expected }: TextRow, { label, top, score, evidence }: Classified): object {
  const { start, end } = evidence;
  return {
    ...(id === null ? {} : { id }),
    text,
    ...(expected === null ? {} : { expected }),
    label,
    top,
    score: Number(score.toFixed(4)),
    evidence: { start, end, text: text.slice(start, end) },
  };
}
