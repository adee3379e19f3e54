import type { TranscribeOptions } from '@/models/speech/transcriber';

export interface TranscribeFlags {
  out: string;
  engine: 'auto' | 'whisper' | 'moonshine';
  /** `auto`, or the name of weights */
  model: string;
  /** `auto`, or ISO 639-1; a tag as nl-NL is read as its language, Chinese as zh-TW written as it is there */
  language: string;
  channels: TranscribeOptions['channels'];
  /** from 1 */
  agentChannel?: number;
  threads?: number;
  device: 'cpu' | 'auto' | 'cuda' | 'webgpu';
}
