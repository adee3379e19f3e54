import { promisedFormat, sniffFormat } from '@/models/speech/audio/sniff-format';
import { AppError } from '@/server/errors';
import type { DeliveryMapping } from './delivery-mapping';
import { CALL_FORMATS, TEXT_FORMATS } from './formats/registry';
import { lacksColumns } from './mapping/columns';
import { type Candidate, callsAs, candidatesOf, textsAs } from './recognize-view';
import { CONTAINERS } from './source/containers';
import { type HeadView, openHead } from './source/open-head';
import { firstBytes, type Origin } from './source/open-source';
import type { ShapeOverrides } from './source/shape';

/** Something to read rows or texts from. */
export interface RecognizedFile extends Candidate {
  /** what else it may be, the surest first */
  others: Pick<Candidate, 'name' | 'title' | 'confidence'>[];
}

/** Audio, which goes to dropRecording. */
interface RecognizedSound extends Pick<RecognizedFile, 'name' | 'title' | 'confidence' | 'why' | 'others'> {
  kind: 'recording';
}

export type Recognized = RecognizedFile | RecognizedSound;

/** What a person says of a file. */
export interface Said {
  kind?: DeliveryMapping['kind'] | undefined;
  /** name of a format (or of a preset): `callcast formats` lists them */
  format?: string | undefined;
  mapping?: DeliveryMapping | undefined;
}

/** Less sure than this is nothing that a person should choose from. */
const LEAST_SHOWN = 0.1;
const SOUND_BYTES = 64 * 1024;
const MOST_SHOWN = 5;

/**
 * Finds out what a file is, and how it is read: of all formats the one that knows it most surely. Nothing is guessed in
 * silence: who takes it must look at `confidence`, or show it.
 * @throws AppError `invalid_input` that tells what is known instead, for a file of no known format; `not_found`, `forbidden`
 */
export async function recognize(
  origin: Origin,
  fileName: string,
  overrides: ShapeOverrides = {},
  said: Said = {},
): Promise<Recognized> {
  const sound = await soundIn(origin, fileName);
  if (sound) return sound;
  const views = await openHead(origin, fileName, overrides);
  const found = views.flatMap((view, place) => discounted(candidatesOf(view), place));
  const candidates = found.toSorted((a, b) => b.confidence - a.confidence);
  const chosen = asSaid(candidates, views, said);
  if (!chosen) throw unknown(views, said);
  const others = candidates
    .filter(({ name, confidence }) => name !== chosen.name && confidence >= LEAST_SHOWN)
    .filter(({ name }, place, all) => all.findIndex((other) => other.name === name) === place)
    .slice(0, MOST_SHOWN)
    .map(({ name, title, confidence }) => ({ name, title, confidence }));
  return { ...chosen, others };
}

/** What a list inside a document (or a later sheet) looks like counts a little less than what stands before it does. */
function discounted(candidates: readonly Candidate[], place: number): Candidate[] {
  return candidates.map((one) => (place === 0 ? one : { ...one, confidence: one.confidence * 0.99 }));
}

function asSaid(
  candidates: readonly Candidate[],
  views: readonly HeadView[],
  { kind, format, mapping }: Said,
): Candidate | null {
  if (mapping) return withMapping(candidates, views, mapping, format);
  if (format !== undefined) return named(candidates, views, format);
  const [best] = candidates.filter((one) => kind === undefined || one.kind === kind);
  if (!best || (kind === undefined && isHopeless(best, views))) return null;
  return best;
}

/** Nothing known of it, and nothing a person could map: one column (prose, a list of words), or a document. */
function isHopeless({ confidence, kind, shape }: Candidate, [view]: readonly HeadView[]): boolean {
  if (kind === 'transcripts' || confidence >= LEAST_SHOWN) return false;
  if (shape.format === 'jsonl' && view?.head.objects.length === 1) return true;
  return shape.columns.length < 2 || shape.format === 'json' || shape.format === 'xml';
}

/** With a mapping of one's own: the surest reading of its kind that has its columns. */
function withMapping(
  candidates: readonly Candidate[],
  views: readonly HeadView[],
  mapping: DeliveryMapping,
  format: string | undefined,
): Candidate | null {
  if (mapping.kind === 'transcripts') {
    const found = named(candidates, views, mapping.format);
    return found && { ...found, mapping, preset: null };
  }
  const ofKind = candidates.filter((one) => one.kind === mapping.kind);
  const fitting = ofKind.filter(({ shape }) => lacksColumns(mapping, shape.columns).length === 0);
  const one = (format && named(fitting, views, format)) || fitting[0] || ofKind.find(isPlain) || ofKind[0];
  return one ? { ...one, mapping, preset: null, fields: {} } : null;
}

function isPlain({ shape }: Candidate): boolean {
  return shape.reader === undefined && shape.list === undefined;
}

/** A format by its name, also where it does not know the file: a person may. @throws AppError `invalid_input` */
function named(candidates: readonly Candidate[], views: readonly HeadView[], name: string): Candidate | null {
  const found = candidates.find((one) => one.name === name || one.preset === name);
  if (found) return found;
  const calls = CALL_FORMATS.find((format) => format.name === name);
  const texts = TEXT_FORMATS.find((format) => format.name === name);
  const forced = views.flatMap(
    (view) => (calls && callsAs(calls, view, true)) ?? (texts && textsAs(texts, view, true)) ?? [],
  );
  return forced[0] ?? null;
}

const HEADED_SOUND = ['wav', 'flac', 'ogg', 'mp4'];

/** By its first bytes; of the kinds of audio that text can look like, by its name as well. */
async function soundIn(origin: Origin, fileName: string): Promise<RecognizedSound | null> {
  const { format } = sniffFormat(await firstBytes(origin, SOUND_BYTES), fileName);
  if (format === null) return null;
  if (promisedFormat(fileName) === null && !HEADED_SOUND.includes(format)) return null;
  const why = `its bytes are those of ${format}`;
  return { kind: 'recording', name: 'recording', title: 'A recording', confidence: 1, why, others: [] };
}

const KNOWN =
  'Calls are read from CSV, JSON, XML, Excel and Parquet, texts from vCon, transcribers and subtitles; ' +
  '"callcast formats" and docs/DATA.md list them. A table of your own is read with a mapping.';

function unknown(views: readonly HeadView[], { kind, format, mapping }: Said): AppError {
  const [view] = views;
  if (view?.noTable) return view.noTable;
  const wanted = format ?? (mapping?.kind === 'transcripts' ? mapping.format : undefined);
  if (wanted !== undefined) {
    const all = [...CALL_FORMATS, ...TEXT_FORMATS].map(({ name }) => name);
    const message = all.includes(wanted)
      ? `The file is ${CONTAINERS[view?.head.container ?? 'text'].title}, in which "${wanted}" is never written.`
      : `There is no format "${wanted}".`;
    return new AppError('invalid_input', message, { hint: `There are: ${all.join(', ')}.` });
  }
  if (kind === 'transcripts') {
    return new AppError('invalid_input', 'The file holds no texts of calls that can be recognized.', {
      hint: 'docs/DATA.md shows the forms: a line an utterance (call_id, speaker, text), calls with utterances, vCon.',
    });
  }
  return new AppError('invalid_input', `The file is of no format that is known${foundIn(view)}.`, {
    hint: KNOWN,
  });
}

/** What was seen in it; values are never quoted: they may be what somebody said. */
function foundIn(view: HeadView | undefined): string {
  if (!view) return '';
  const { container, objects } = view.head;
  const keys = Object.keys(objects[0] ?? {}).slice(0, 8);
  if (objects.length === 0 && view.head.columns.length < 2) return ': text';
  const holds = keys.length > 0 ? ` with ${keys.map((key) => `"${key.slice(0, 40)}"`).join(', ')}` : '';
  return `: ${CONTAINERS[container].title}${holds}`;
}
