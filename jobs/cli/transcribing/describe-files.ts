import type { SpokenTranscript } from '@/models/speech/spoken-transcript';
import type { WrittenTranscript } from './write-transcript';

/** What became of a recording that could be read. */
export interface FileDone extends WrittenTranscript {
  file: string;
  language: string;
  layout: SpokenTranscript['layout'];
  speakers: SpokenTranscript['speakers'];
  utterances: number;
  dropped: number;
  warnings: readonly string[];
  /** of the recording */
  seconds: number;
  workSeconds: number;
}

export interface FileFailed {
  file: string;
  error: { message: string; hint?: string };
}

/** One line a recording, for people. */
export function describeDone(done: FileDone): string {
  const { file, seconds, workSeconds, language, utterances, dropped, warnings } = done;
  const parts =
    utterances === 0
      ? ['nobody speaks']
      : [language, `${utterances} ${utterances === 1 ? 'turn' : 'turns'}`, whoSpeaks(done)];
  if (dropped > 0) parts.push(`${dropped} left out that nobody said`);
  const lines = [
    `${file}: ${parts.join(', ')}; ${seconds.toFixed(1)} s in ${workSeconds.toFixed(1)} s`,
    ...warnings.map((warning) => `  ${warning}`),
  ];
  return lines.join('\n');
}

export function describeFailed({ file, error: { message, hint } }: FileFailed): string {
  return [`${file}: ${message}`, ...(hint ? [`  ${hint}`] : [])].join('\n');
}

function whoSpeaks({ layout, speakers: { by, confidence, agentChannel } }: FileDone): string {
  const sure = confidence === null ? '' : ` (${Math.round(confidence * 100)}% sure)`;
  if (by === 'configuration' && agentChannel !== null) return `agent in channel ${agentChannel + 1} as set`;
  if (agentChannel !== null) return `agent in channel ${agentChannel + 1}${sure}`;
  if (by === 'voices') return `agent and customer by their voices${sure}`;
  return layout === 'same' ? 'one channel stored twice, speakers not told apart' : 'speakers not told apart';
}
