import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonOf } from '@/models/speech/formats/json';
import { type VconContext, vconOf } from '@/models/speech/formats/vcon';
import { vttOf } from '@/models/speech/formats/vtt';
import type { SpokenTranscript } from '@/models/speech/spoken-transcript';

/** Paths of what was written of a recording. */
export interface WrittenTranscript {
  json: string;
  vcon: string;
  vtt: string;
}

/** Writes a transcript in its three forms; each file is there whole or not at all. */
export async function writeTranscript(
  transcript: SpokenTranscript,
  { out, name, ...context }: VconContext & { out: string; name: string },
): Promise<WrittenTranscript> {
  await mkdir(out, { recursive: true });
  const place = (extension: string) => path.join(out, `${name}.${extension}`);
  const written = { json: place('json'), vcon: place('vcon.json'), vtt: place('vtt') };
  const contents: [string, string][] = [
    [written.json, document(jsonOf(transcript, { file: context.file }))],
    [written.vcon, document(vconOf(transcript, context))],
    [written.vtt, vttOf(transcript)],
  ];
  try {
    for (const [file, content] of contents) await writeFile(`${file}.part`, content);
    for (const [file] of contents) await rename(`${file}.part`, file);
  } catch (error) {
    for (const [file] of contents) await rm(`${file}.part`, { force: true });
    throw error;
  }
  return written;
}

function document(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
