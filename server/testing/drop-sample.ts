import { createReadStream, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type SampleName, samplePath } from '@/models/speech/samples/samples';
import { CLI_ACTOR } from '@/server/auth/actor';
import { env } from '@/server/env';
import type { RecordingView } from '@/server/recordings/contracts/recording';
import { dropRecording } from '@/server/recordings/drop/drop-recording';

type Told = Partial<Parameters<typeof dropRecording>[1]>;

/** Drops a recording that ships with Callcast, as a person does on the page. */
export async function dropSample(siteId: number, name: SampleName, told: Told = {}): Promise<RecordingView> {
  const input = { siteId, fileName: name, ...told };
  const { recording } = await dropRecording({ actor: CLI_ACTOR }, input, createReadStream(samplePath(name)));
  return recording;
}

/** The same with bytes of a test's own. */
export async function dropBytes(siteId: number, fileName: string, bytes: Uint8Array): Promise<RecordingView> {
  const body = Readable.from([Buffer.from(bytes)]);
  return (await dropRecording({ actor: CLI_ACTOR }, { siteId, fileName }, body)).recording;
}

/** A WAV file in which nobody speaks: 16 bits, 8 kHz, one channel. */
export function silentWav(seconds: number): Uint8Array {
  const data = seconds * 16_000;
  const file = Buffer.alloc(44 + data);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + data, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(16_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(data, 40);
  return file;
}

/** Every file of audio that the data directory holds, original or copy, relative to it. */
export function heldAudio(): string[] {
  const folder = path.join(env().CALLCAST_DATA_DIR, 'recordings');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(env().CALLCAST_DATA_DIR, path.join(entry.parentPath, entry.name)));
}
