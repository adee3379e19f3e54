import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ModelError } from '@/models/model-error';
import type { WhisperShape } from './whisper-shape';

/** Tokens with a meaning of their own. */
export interface SpecialTokens {
  /** begins a transcript */
  start: number;
  /** ends it */
  end: number;
  transcribe: number;
  /** said at the beginning where nobody speaks; null in weights without it */
  noSpeech: number | null;
  /** 0.00 s; each further token is 20 ms later, up to the end of the vocabulary */
  firstTime: number;
  /** by ISO 639-1; empty in weights of English alone */
  languages: ReadonlyMap<string, number>;
  /** never written */
  suppressed: readonly number[];
  /** not written first */
  suppressedFirst: readonly number[];
}

/** What the files beside the weights say about them. */
export interface WhisperSettings {
  shape: WhisperShape;
  tokens: SpecialTokens;
  /** [layer, head]s of the decoder whose attention follows the words */
  alignmentHeads: readonly (readonly [number, number])[];
}

const Config = z.object({
  d_model: z.number().int(),
  encoder_layers: z.number().int(),
  encoder_attention_heads: z.number().int(),
  decoder_layers: z.number().int(),
  decoder_attention_heads: z.number().int(),
  vocab_size: z.number().int(),
  max_source_positions: z.number().int(),
  max_target_positions: z.number().int(),
  num_mel_bins: z.number().int(),
});

const Generation = z.object({
  alignment_heads: z.array(z.tuple([z.number().int(), z.number().int()])).optional(),
  lang_to_id: z.record(z.string(), z.number().int()).optional(),
  task_to_id: z.object({ transcribe: z.number().int() }).optional(),
  decoder_start_token_id: z.number().int(),
  eos_token_id: z.number().int(),
  no_timestamps_token_id: z.number().int(),
  suppress_tokens: z.array(z.number().int()).default([]),
  begin_suppress_tokens: z.array(z.number().int()).default([]),
});

/** Codes of the weights that ISO 639-1 writes in another way. */
const ISO: Readonly<Record<string, string>> = { jw: 'jv' };

/** @throws ModelError where a file is missing or says too little */
export async function readWhisperSettings(folder: string): Promise<WhisperSettings> {
  const config = await read(folder, 'config.json', Config);
  const generation = await read(folder, 'generation_config.json', Generation);
  const shape: WhisperShape = {
    melBins: config.num_mel_bins,
    frames: config.max_source_positions,
    encoderLayers: config.encoder_layers,
    encoderHeads: config.encoder_attention_heads,
    decoderLayers: config.decoder_layers,
    decoderHeads: config.decoder_attention_heads,
    headWidth: config.d_model / config.decoder_attention_heads,
    vocabulary: config.vocab_size,
    tokens: config.max_target_positions,
  };
  return {
    shape,
    tokens: specialTokens(generation),
    alignmentHeads: generation.alignment_heads ?? upperHalf(shape),
  };
}

function specialTokens(generation: z.infer<typeof Generation>): SpecialTokens {
  const languages = Object.entries(generation.lang_to_id ?? {}).flatMap(([name, id]): [string, number][] => {
    const code = name.replace(/[<|>]/g, '');
    const iso = ISO[code] ?? code;
    return iso.length === 2 ? [[iso, id]] : [];
  });
  const firstTime = generation.no_timestamps_token_id + 1;
  return {
    start: generation.decoder_start_token_id,
    end: generation.eos_token_id,
    transcribe: generation.task_to_id?.transcribe ?? generation.no_timestamps_token_id - 4,
    // In every Whisper vocabulary it stands before <|notimestamps|>.
    noSpeech: generation.no_timestamps_token_id - 1,
    firstTime,
    languages: new Map(languages),
    suppressed: [
      ...generation.suppress_tokens.filter((id) => id < generation.eos_token_id),
      ...Array.from(
        { length: firstTime - generation.eos_token_id - 1 },
        (_, at) => generation.eos_token_id + 1 + at,
      ),
    ],
    suppressedFirst: generation.begin_suppress_tokens,
  };
}

/** Without a list, all heads of the upper half of the layers, as openai/whisper does. */
function upperHalf({ decoderLayers, decoderHeads }: WhisperShape): [number, number][] {
  const first = Math.floor(decoderLayers / 2);
  return Array.from({ length: (decoderLayers - first) * decoderHeads }, (_, at) => [
    first + Math.floor(at / decoderHeads),
    at % decoderHeads,
  ]);
}

async function read<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const file = path.join(folder, name);
  if (!(await stat(file).catch(() => null))) throw missingWeights(folder, name);
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new ModelError(
      `${file} does not describe Whisper weights.`,
      'Pull the weights again: "npx callcast models pull whisper-base".',
      { cause },
    );
  }
}

export function missingWeights(folder: string, name: string): ModelError {
  return new ModelError(
    `There are no Whisper weights in ${folder}: ${name} is missing.`,
    'Get them with "npx callcast models pull whisper-base".',
  );
}
