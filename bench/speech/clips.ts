import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeAudio } from '@/models/speech/audio/decode-audio';
import { framesAt, toMuLaw, wavHeader } from '@/models/speech/audio/write-wav';
import { SPEECH_SAMPLES, samplePath } from '@/models/speech/samples/samples';

const DATA = path.join(process.env.CALLCAST_DATA ?? '../shared/data', 'audio');

/** One channel of a recording, and what is said in it. */
export interface Clip {
  name: string;
  /** ISO 639-1 */
  language: string;
  reference: string;
  /** 16 kHz */
  samples: Int16Array;
}

interface Recording {
  name: string;
  file: string;
  language: string;
  /** of each channel */
  references: readonly string[];
}

/** Every recording with a known text: those that ship with Callcast, and those of CALLCAST_DATA where they are. */
export async function speechClips({ telephone }: { telephone: boolean }): Promise<Clip[]> {
  const clips: Clip[] = [];
  for (const recording of [...shipped(), ...custom(), ...others(), ...dutch()]) {
    const { channels } = await decodeAudio(readFileSync(recording.file), { fileName: recording.file });
    for (const [channel, reference] of recording.references.entries()) {
      const samples = channels[channel];
      if (!samples) continue;
      const name = recording.references.length > 1 ? `${recording.name}#${channel}` : recording.name;
      const clip = { name, language: recording.language, reference, samples };
      clips.push(clip);
      if (telephone) clips.push({ ...clip, name: `${name} 8k`, samples: await byTelephone(samples) });
    }
  }
  return clips;
}

/** What a telephone leaves of it: 8 kHz, mu-law. */
async function byTelephone(samples: Int16Array): Promise<Int16Array> {
  const frames = framesAt(8000, samples.length);
  const sound = toMuLaw([samples], { rate: 8000, from: 0, to: frames });
  const file = Buffer.concat([wavHeader({ rate: 8000, channels: 1, frames }), sound]);
  const { channels } = await decodeAudio(file);
  return channels[0] ?? new Int16Array(0);
}

function shipped(): Recording[] {
  return Object.values(SPEECH_SAMPLES)
    .filter(({ file }) => !file.startsWith('custom-speech'))
    .map(({ file, language, turns, channels }) => ({
      name: file.replace(/\.[a-z0-9]+$/, ''),
      file: samplePath(file),
      language,
      references: Array.from({ length: channels }, (_, channel) =>
        turns
          .filter((turn) => turn.channel === channel)
          .map(({ text }) => text)
          .join(' '),
      ),
    }));
}

/** Two documents in each of six languages, read aloud. */
function custom(): Recording[] {
  const folder = path.join(DATA, 'azure-customspeech');
  return foldersOf(folder).flatMap((locale) =>
    readFileSync(path.join(folder, locale, 'trans.txt'), 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .flatMap((line): Recording[] => {
        const [name, text] = line.split('\t');
        const file = path.join(folder, locale, name ?? '');
        if (!name || !text || !existsSync(file)) return [];
        const language = locale.slice(0, 2);
        return [{ name: `${language} ${name.replace('.wav', '')}`, file, language, references: [text] }];
      }),
  );
}

function others(): Recording[] {
  const file = path.join(DATA, 'faster-whisper/jfk.flac');
  const text =
    'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.';
  return existsSync(file) ? [{ name: 'jfk', file, language: 'en', references: [text] }] : [];
}

/** Short commands; the name of the file is what is said. */
function dutch(): Recording[] {
  const folder = path.join(DATA, 'speech-to-phrase-nl');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.wav'))
    .sort()
    .map((file) => {
      const text = file.replace('.wav', '');
      return { name: `nl ${text}`, file: path.join(folder, file), language: 'nl', references: [text] };
    });
}

function foldersOf(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      )
    : [];
}
