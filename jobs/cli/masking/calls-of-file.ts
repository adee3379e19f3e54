import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { SPEAKERS, type Speaker } from '@/models/text/transcript';
import { AppError } from '@/server/errors';

/** A call of a file, or one text of it. */
export interface CallOfFile {
  /** `text`: one text; `utterances`: a call; `lines`: lines of plain text */
  form: 'text' | 'utterances' | 'lines';
  id: string | number | null;
  /** as the file says it */
  language: string | undefined;
  utterances: { speaker: Speaker; startMs: number | null; endMs: number | null; text: string }[];
  knownNames: string[];
  /** spans that a file for `eval` marks */
  spans: { utterance: number; start: number; end: number; type: string }[];
}

/** Plain text without a blank line is cut into calls of so many lines. */
const LONGEST_CALL = 500;

const time = z.number().nullish();
const spanSchema = z.object({
  utterance: z.int().min(0).default(0),
  start: z.int().min(0),
  end: z.int().min(0),
  type: z.string().optional(),
  label: z.string().optional(),
});
const lineSchema = z
  .object({
    id: z.union([z.string(), z.number()]).nullish(),
    language: z.string().optional(),
    lang: z.string().optional(),
    text: z.string().optional(),
    utterances: z
      .array(
        z.object({
          speaker: z.string().optional(),
          text: z.string(),
          startMs: time,
          endMs: time,
          start: time,
          end: time,
        }),
      )
      .optional(),
    knownNames: z.array(z.string()).default([]),
    spans: z.array(spanSchema).default([]),
  })
  .refine(({ text, utterances }) => text !== undefined || utterances !== undefined, {
    message: 'neither text nor utterances',
  });

/**
 * The calls of a file: one for each JSON line; of plain text, one for each block between blank lines.
 * @throws AppError `invalid_input` with the line that cannot be read; its content is not repeated
 */
export async function* callsOfFile(input: string): AsyncGenerator<CallOfFile> {
  const lines = createInterface({
    input: input === '-' ? process.stdin : openFile(input),
    crlfDelay: Infinity,
  });
  let json: boolean | null = null;
  let block: string[] = [];
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (json === null && text.trim() !== '') json = text.trimStart().startsWith('{');
    if (json) {
      if (text.trim() !== '') yield fromJson(text, number);
      continue;
    }
    block.push(text);
    if (text.trim() === '' || block.length === LONGEST_CALL) {
      yield fromLines(block);
      block = [];
    }
  }
  if (block.length > 0) yield fromLines(block);
}

function openFile(file: string): ReturnType<typeof createReadStream> {
  return createReadStream(file, 'utf8');
}

function fromLines(lines: readonly string[]): CallOfFile {
  return {
    form: 'lines',
    id: null,
    language: undefined,
    utterances: lines.map((text) => ({ speaker: 'unknown', startMs: null, endMs: null, text })),
    knownNames: [],
    spans: [],
  };
}

function fromJson(line: string, number: number): CallOfFile {
  const parsed = lineSchema.safeParse(jsonOf(line, number));
  if (!parsed.success) {
    throw new AppError('invalid_input', `Line ${number}: ${z.prettifyError(parsed.error)}`, {
      hint: 'Each line is {"text": …} or {"utterances": [{"speaker": …, "text": …}]}.',
    });
  }
  const { id = null, language, lang, text, utterances, knownNames, spans } = parsed.data;
  const turns = utterances?.map((turn) => ({
    speaker: SPEAKERS.find((one) => one === turn.speaker?.toLowerCase()) ?? ('unknown' as const),
    startMs: turn.startMs ?? turn.start ?? null,
    endMs: turn.endMs ?? turn.end ?? null,
    text: turn.text,
  }));
  return {
    form: turns ? 'utterances' : 'text',
    id,
    language: language ?? lang,
    utterances: turns ?? [{ speaker: 'unknown', startMs: null, endMs: null, text: text ?? '' }],
    knownNames,
    spans: spans.map(({ utterance, start, end, type, label }) => ({
      utterance,
      start,
      end,
      type: type ?? label ?? '',
    })),
  };
}

function jsonOf(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new AppError('invalid_input', `Line ${number} is no JSON.`, {
      hint: 'The first line was, so all have to be.',
      cause,
    });
  }
}
