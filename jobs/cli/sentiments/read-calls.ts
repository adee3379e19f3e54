import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { languageNamed } from '@/models/intent/examples';
import { guessLanguage } from '@/models/sentiment/guess-language';
import { type Language, SPEAKERS, type Transcript } from '@/models/text/transcript';
import { AppError } from '@/server/errors';

/** A call of a file: one line of JSON with its utterances. */
export interface CallRow {
  id: string | number | null;
  transcript: Transcript;
}

const callLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  call_id: z.union([z.string(), z.number()]).nullish(),
  lang: z.string().nullish(),
  language: z.string().nullish(),
  utterances: z.array(
    z.object({
      speaker: z.enum(SPEAKERS).catch('unknown'),
      text: z.string(),
      startMs: z.number().nullish(),
      endMs: z.number().nullish(),
    }),
  ),
});

/** Whether the first line of a .jsonl file is a call. */
export async function holdsCalls(file: string): Promise<boolean> {
  if (!/\.(jsonl|ndjson)(\.gz)?$/i.test(file)) return false;
  if (!(await stat(file).catch(() => null))?.isFile()) return false;
  for await (const { text } of linesOf(file)) {
    try {
      return Array.isArray((JSON.parse(text) as { utterances?: unknown } | null)?.utterances);
    } catch {
      return false;
    }
  }
  return false;
}

/** The calls of a file, one after the other. @throws AppError naming the line that is none */
export async function* readCalls(file: string, option: Language | null): AsyncGenerator<CallRow> {
  for await (const { line, text } of linesOf(file)) {
    const read = callLine.safeParse(parsed(text, line));
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new AppError('invalid_input', `Line ${line}: ${issue?.path.join('.')}: ${issue?.message}.`, {
        hint: 'Each line must be one call: {"utterances": [{"speaker": "customer", "text": "…"}]}.',
      });
    }
    const { id, call_id, lang, language, utterances } = read.data;
    const named = languageNamed(lang ?? language ?? '');
    yield {
      id: id ?? call_id ?? null,
      transcript: {
        language: named ?? option ?? guessLanguage(utterances.map((utterance) => utterance.text)),
        utterances: utterances.map(({ speaker, text: said, startMs, endMs }) => ({
          speaker,
          text: said,
          startMs: startMs ?? null,
          endMs: endMs ?? null,
        })),
      },
    };
  }
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', `Line ${line} is no JSON object.`, {
      hint: 'Each line must be one call: {"utterances": [{"speaker": "customer", "text": "…"}]}.',
      cause,
    });
  }
}

async function* linesOf(file: string): AsyncGenerator<{ line: number; text: string }> {
  const bytes = createReadStream(file);
  const input = file.toLowerCase().endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== '') yield { line, text: text.replace(/^\ufeff/, '') };
  }
}
