import { SPEECH_RATE } from '@/models/speech/audio/speech-audio';
import type { Clip } from './clips';
import type { EngineName } from './engines';
import type { HeardFile } from './open-engine';
import { BY_CHARACTER } from './plain-words';
import { errorRate, together, type WordErrors } from './word-errors';

export interface Result {
  engine: EngineName;
  heard: Map<string, HeardFile & { errors: WordErrors }>;
  loadSeconds: number;
  peakMebibytes: number;
}

/** A line a file: share of words wrong and seconds of each engine; with `texts` also what was said and heard. */
export function printFiles(
  clips: readonly Clip[],
  results: readonly Result[],
  { texts }: { texts: boolean },
): void {
  console.log(`| file | s | ${results.map(({ engine }) => `${engine} % / s`).join(' | ')} |`);
  console.log(`|---|---|${results.map(() => '---').join('|')}|`);
  for (const clip of clips) {
    const cells = results.map(({ heard }) => {
      const one = heard.get(clip.name);
      return one ? `${percent(one.errors)} / ${one.seconds.toFixed(2)}` : '';
    });
    console.log(`| ${clip.name} | ${secondsOf(clip).toFixed(1)} | ${cells.join(' | ')} |`);
    if (texts) printTexts(clip, results);
  }
}

function printTexts(clip: Clip, results: readonly Result[]): void {
  console.log(`    said: ${clip.reference}`);
  for (const { engine, heard } of results) console.log(`    ${engine}: ${heard.get(clip.name)?.text ?? ''}`);
}

/** A line an engine: errors by language, time, share of the recordings' own time, memory, and beside the first engine. */
export function printTotals(clips: readonly Clip[], results: readonly Result[]): void {
  const languages = [...new Set(clips.map(({ language }) => language))].sort();
  const heads = languages.map(
    (language) => `${language} ${BY_CHARACTER.includes(language) ? 'CER' : 'WER'} %`,
  );
  console.log(`\n| engine | ${heads.join(' | ')} | all % | s | CPU s | RTF | ours ÷ it | load s | MiB |`);
  console.log(`|---|${heads.map(() => '---').join('|')}|---|---|---|---|---|---|---|`);
  const [first] = results;
  for (const result of results) {
    const heard = clips.filter(({ name }) => result.heard.has(name));
    const errors = (some: readonly Clip[]) =>
      percent(together(some.flatMap(({ name }) => result.heard.get(name)?.errors ?? [])));
    const byLanguage = languages.map((language) =>
      errors(heard.filter((clip) => clip.language === language)),
    );
    const seconds = sum(heard.map(({ name }) => result.heard.get(name)?.seconds ?? 0));
    const same = heard.filter(({ name }) => first?.heard.has(name));
    const ours = sum(same.map(({ name }) => first?.heard.get(name)?.seconds ?? 0));
    const cells = [
      result.engine,
      ...byLanguage,
      errors(heard),
      seconds.toFixed(1),
      sum(heard.map(({ name }) => result.heard.get(name)?.cpuSeconds ?? 0)).toFixed(1),
      (seconds / sum(heard.map(secondsOf))).toFixed(3),
      (ours / seconds).toFixed(2),
      result.loadSeconds.toFixed(1),
      result.peakMebibytes.toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Of words, in percent; where nothing was said, how many were heard. */
function percent(errors: WordErrors): string {
  return errors.words === 0 ? `${errors.added} words` : (100 * errorRate(errors)).toFixed(1);
}

function secondsOf({ samples }: Clip): number {
  return samples.length / SPEECH_RATE;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
