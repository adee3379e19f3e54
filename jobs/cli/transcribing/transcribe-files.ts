import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeAudio } from '@/models/speech/audio/decode-audio';
import type { SpokenTranscript } from '@/models/speech/spoken-transcript';
import type { Transcriber } from '@/models/speech/transcriber';
import { AppError, toAppError } from '@/server/errors';
import type { CommandContext } from '../command';
import { exitCode } from '../exit-code';
import { type Outcome, printProgress } from '../output';
import { showProgress } from '../show-progress';
import { untilStopped } from '../until-stopped';
import { describeDone, describeFailed, type FileDone, type FileFailed } from './describe-files';
import type { TranscribeFlags } from './flags';
import { openForFlags } from './open-for-flags';
import { type NamedRecording, recordingsNamed } from './recordings-named';
import { writeTranscript } from './write-transcript';

/** One is opened and cut while the other is recognized; windows of both go together. */
const AT_ONCE = 2;

/** Transcribes recordings. One that cannot be read is told, and the others go on. */
export async function transcribeFiles(
  context: CommandContext,
  flags: TranscribeFlags,
  places: readonly string[],
): Promise<Outcome> {
  const recordings = await recordingsNamed(places);
  const words = `Stopped; recordings that were done are in ${flags.out}.`;
  return untilStopped(async (signal) => {
    const transcriber = await openForFlags(context, flags);
    try {
      const results = await inTurns(recordings, { transcriber, flags, signal, json: context.json });
      const failed = results.filter((result): result is FileFailed => 'error' in result);
      const { model, engine } = transcriber;
      return {
        data: { out: flags.out, engine, model, files: results },
        text: [summary(results), ...failed.map(describeFailed)].join('\n'),
        exitCode: failed.length > 0 ? exitCode('invalid_input') : 0,
      };
    } finally {
      showProgress(null);
      await transcriber.close();
    }
  }, words);
}

interface Work {
  transcriber: Transcriber;
  flags: TranscribeFlags;
  signal: AbortSignal;
  json: boolean;
}

async function inTurns(
  recordings: readonly NamedRecording[],
  work: Work,
): Promise<(FileDone | FileFailed)[]> {
  const results: (FileDone | FileFailed)[] = new Array(recordings.length);
  let next = 0;
  let done = 0;
  const goOn = async () => {
    for (let at = next; at < recordings.length; at = next) {
      next += 1;
      const recording = recordings[at] as NamedRecording;
      const result = await one(recording, work, (share) =>
        showProgress({
          stage: 'transcribing',
          done,
          total: recordings.length,
          detail: `${recording.name} ${Math.floor(share * 100)}%`,
          secondsLeft: null,
        }),
      );
      results[at] = result;
      done += 1;
      showProgress(null);
      if (!('error' in result)) printProgress(describeDone(result), work.json);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, recordings.length) }, goOn));
  return results;
}

async function one(
  { file, name }: NamedRecording,
  { transcriber, flags, signal }: Work,
  onShare: (share: number) => void,
): Promise<FileDone | FileFailed> {
  const since = performance.now();
  try {
    const bytes = await bytesOf(file);
    const audio = await decodeAudio(bytes, { fileName: path.basename(file), signal });
    const transcript = await transcriber.transcribe(audio, {
      language: flags.language,
      channels: flags.channels,
      agentChannel: flags.agentChannel === undefined ? null : flags.agentChannel - 1,
      signal,
      onProgress: ({ stage, done, total }) =>
        onShare(stage === 'recognizing' && total > 0 ? done / total : 0),
    });
    signal.throwIfAborted();
    const written = await writeTranscript(transcript, {
      out: flags.out,
      name,
      file: path.basename(file),
      startedAt: await beginOf(file, transcript),
      createdAt: new Date(),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    return { file, ...written, ...figuresOf(transcript), workSeconds: (performance.now() - since) / 1000 };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    const { message, hint } = toAppError(thrown);
    return { file, error: { message, ...(hint ? { hint } : {}) } };
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AppError('not_found', `${file} cannot be read.`, {
      hint: 'It is not there, is a folder without recordings, or is not yours to read.',
      cause,
    });
  }
}

/** Files are last written when the call ends. */
async function beginOf(file: string, { durationMs }: SpokenTranscript): Promise<Date> {
  const { mtimeMs } = await stat(file);
  return new Date(Math.round(mtimeMs - durationMs));
}

function figuresOf(
  transcript: SpokenTranscript,
): Omit<FileDone, 'file' | 'json' | 'vcon' | 'vtt' | 'workSeconds'> {
  const { language, layout, speakers, utterances, dropped, warnings, durationMs } = transcript;
  return {
    language,
    layout,
    speakers,
    utterances: utterances.length,
    dropped: dropped.length,
    warnings,
    seconds: durationMs / 1000,
  };
}

function summary(results: readonly (FileDone | FileFailed)[]): string {
  const done = results.filter((result): result is FileDone => !('error' in result));
  const failed = results.length - done.length;
  const files = done.length === 1 ? 'recording' : 'recordings';
  return `${done.length} ${files} transcribed${failed > 0 ? `, ${failed} could not be read` : ''}.`;
}
