import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { maskCall } from '@/models/pii/mask-call';
import type { MaskedCall } from '@/models/pii/types';
import { AppError } from '@/server/errors';
import type { Outcome } from '../command';
import { type CallOfFile, callsOfFile } from './calls-of-file';
import { languageOf } from './language-of';

export interface MaskFileOptions {
  /** `-`: standard input */
  input: string;
  /** `auto`, or the language of texts that do not say theirs */
  language: string;
  /** undefined: standard output */
  output?: string;
  /** JSON lines also where the file is plain text */
  json: boolean;
}

/**
 * Masks a file. Plain text comes out as plain text, JSON lines as JSON lines with masks; of a line's other fields only id,
 * speakers and times are taken over, since anything else may hold what was masked.
 * @returns what was done where it was written to a file; nothing where it went to standard output
 * @throws AppError `invalid_input` for a file that cannot be read
 */
export async function maskFile(options: MaskFileOptions): Promise<Outcome | undefined> {
  const target = options.output === undefined ? process.stdout : createWriteStream(options.output, 'utf8');
  const counts: Record<string, number> = {};
  let calls = 0;
  try {
    for await (const call of callsOfFile(options.input)) {
      const language = await languageOf(call, options.language);
      const masked = maskCall({ language, utterances: call.utterances }, { knownNames: call.knownNames });
      for (const [type, count] of Object.entries(masked.counts)) counts[type] = (counts[type] ?? 0) + count;
      const plain = call.form === 'lines' && !options.json;
      const text = plain ? plainText(masked) : `${JSON.stringify(jsonOf(call, language, masked))}\n`;
      if (!target.write(text)) await once(target, 'drain');
      calls += 1;
    }
  } catch (thrown) {
    throw readError(thrown, options.input);
  }
  if (target === process.stdout) return undefined;
  target.end();
  await once(target, 'finish');
  const masks = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    text: `Masked ${masks} pieces of personal data in ${calls} calls or texts: ${options.output}`,
    data: { output: options.output, calls, masks, types: counts },
  };
}

function plainText({ utterances }: MaskedCall): string {
  return utterances.map(({ text }) => `${text}\n`).join('');
}

function jsonOf(call: CallOfFile, language: string, { utterances, sensitive }: MaskedCall): unknown {
  const head = { ...(call.id === null ? {} : { id: call.id }), language };
  if (call.form === 'text') {
    const [only] = utterances;
    return { ...head, text: only?.text ?? '', masks: only?.masks ?? [], sensitive };
  }
  return {
    ...head,
    utterances: utterances.map(({ text, masks }, index) => {
      const { speaker = 'unknown', startMs = null, endMs = null } = call.utterances[index] ?? {};
      return { speaker, startMs, endMs, text, masks };
    }),
    sensitive,
  };
}

function readError(thrown: unknown, input: string): unknown {
  const code = (thrown as NodeJS.ErrnoException | null)?.code;
  if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'EACCES') return thrown;
  return new AppError('invalid_input', `${input} cannot be read.`, {
    hint: 'Name a file that is there, or - for standard input.',
    cause: thrown,
  });
}
