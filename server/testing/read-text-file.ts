import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recognize } from '@/server/ingest/recognize';
import { collectorOf } from '@/server/ingest/transcripts/collect-calls';
import { fileStem } from '@/server/ingest/transcripts/file-stem';
import { type CallUnit, type IncomingCall, isProblem } from '@/server/ingest/transcripts/incoming-call';
import { TextRules } from '@/server/ingest/transcripts/parts/text-rules';
import { readTexts } from '@/server/ingest/transcripts/text-records';

/** On the clock of New York. */
const SITE = {
  timeZone: 'America/New_York',
  country: 'US',
  callerKey: Buffer.alloc(32, 7),
  now: Date.parse('2026-06-01T00:00:00Z'),
};

/** A file of texts as the product reads it, from its bytes: recognized by itself, not stored. */
export async function readTextFile(
  name: string,
  content: string | object,
): Promise<{ name: string; confidence: number; units: CallUnit[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'callcast-text-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const origin = { path: file, sealed: false };
    const found = await recognize(origin, name);
    if (found.kind !== 'transcripts' || found.mapping.kind !== 'transcripts') {
      return { name: found.name, confidence: found.confidence, units: [] };
    }
    const collector = collectorOf(await TextRules.open(found.mapping, SITE, fileStem(name)));
    const { batches } = await readTexts(origin, found.shape);
    const units: CallUnit[] = [];
    for await (const records of batches) units.push(...collector.push(records));
    return { name: found.name, confidence: found.confidence, units: [...units, ...collector.end()] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The one call of a file that is surely of the format. */
export async function oneCall(format: string, name: string, content: string | object): Promise<IncomingCall> {
  const found = await readTextFile(name, content);
  const [unit, ...others] = found.units;
  if (found.name !== format || found.confidence < 0.8)
    throw new Error(`read as ${found.name}, ${found.confidence}`);
  if (!unit || others.length > 0) throw new Error(`${found.units.length} calls`);
  if (isProblem(unit.call)) throw new Error(`${unit.call.field}: ${unit.call.reason}`);
  return unit.call;
}

/** What was said, as "0.5-3 agent: Hello": seconds, speaker, text. */
export function saidIn({ turns }: IncomingCall): string[] {
  const seconds = (ms: number | null) => (ms === null ? '' : String(ms / 1000));
  return turns.map(
    ({ startMs, endMs, speaker, text }) => `${seconds(startMs)}-${seconds(endMs)} ${speaker}: ${text}`,
  );
}

/** The words of a turn, as "Hello 0.5-0.9 (0.98)". */
export function wordsIn({ turns }: IncomingCall, turn: number): string[] | null {
  const of = turns[turn];
  if (!of?.words) return null;
  return of.words.map(
    ({ start, end, startMs, endMs, confidence }) =>
      `${of.text.slice(start, end)} ${startMs / 1000}-${endMs / 1000} (${confidence})`,
  );
}
