import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { SentimentModel } from '@/models/sentiment/sentiment-model';
import type { Outcome } from '../output';
import { untilStopped } from '../until-stopped';
import type { SentimentPredictFlags } from './flags';
import { languageOption } from './language-option';
import { holdsCalls, readCalls } from './read-calls';
import { callLines, textLines } from './sentiment-lines';
import { withSentiment } from './with-sentiment';

/** Writes the sentiment of each text (or call) of a file as a JSON line, in its order; under --output when all is done. */
export async function predictSentiment(flags: SentimentPredictFlags): Promise<Outcome | undefined> {
  return untilStopped((signal) =>
    withSentiment(flags.model, async (model) => {
      if (flags.output === undefined) {
        await writeLines(model, flags, process.stdout, signal);
        return undefined;
      }
      const rows = await writeFile(model, flags, flags.output, signal);
      return {
        text: `Wrote ${rows} lines: ${flags.output}`,
        data: { output: flags.output, rows, model: model.card.version },
      };
    }),
  );
}

async function writeFile(
  model: SentimentModel,
  flags: SentimentPredictFlags,
  output: string,
  signal: AbortSignal,
): Promise<number> {
  const part = `${output}.part`;
  const file = createWriteStream(part);
  try {
    const rows = await writeLines(model, flags, file, signal);
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
  model: SentimentModel,
  { input, language }: SentimentPredictFlags,
  to: Writable,
  signal: AbortSignal,
): Promise<number> {
  const option = languageOption(language);
  const lines = (await holdsCalls(input))
    ? callLines(model, readCalls(input, option))
    : textLines(model, input, option);
  let rows = 0;
  for await (const line of lines) {
    signal.throwIfAborted();
    if (!to.write(`${JSON.stringify(line)}\n`)) await once(to, 'drain');
    rows += 1;
  }
  return rows;
}
