import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CLI_ACTOR } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { exportTaxonomy } from '@/server/intents/exchange/export-taxonomy';
import { importTaxonomy } from '@/server/intents/exchange/import-taxonomy';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '@/server/intents/exchange/taxonomy-file';
import { listVersions } from '@/server/intents/versions/list';
import { promoteVersion } from '@/server/intents/versions/promote';
import type { VersionView } from '@/server/intents/versions/version-view';
import type { RunView } from '@/server/language-runs/run-view';
import { TASKS } from '@/server/language-runs/tasks';
import { parseInput } from '@/server/parse-input';
import type { Outcome } from './command';
import { runLanguageTask } from './run-language-task';
import { siteNamed } from './site-named';

export interface TrainFlags {
  site: string;
  embeddings: string;
  seed: string;
}

export interface ImportFlags {
  site: string;
  dryRun?: boolean;
}

const context = { actor: CLI_ACTOR };
/** What a person typed may be anything. */
const asTyped = z.unknown().pipe(TASKS.train_intents);
const trained = z.object({ versionId: z.uuid(), number: z.int(), champion: z.boolean() });

/** Takes a taxonomy out of a file. */
export async function importFile(file: string, { site, dryRun = false }: ImportFlags): Promise<Outcome> {
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('not_found', `There is no file ${file} that can be read.`, { cause });
  });
  const siteId = await siteNamed(site);
  const fileName = path.basename(file);
  const report = await importTaxonomy(context, { siteId, fileName, format: formatOf(file), content, dryRun });
  const { made, changed, unchanged, examplesAdded, examplesKnown } = report;
  const text = `${dryRun ? 'Would make' : 'Made'} ${made} intents, change ${changed}, leave ${unchanged}; ${examplesAdded} examples new, ${examplesKnown} known.`;
  return { text, data: report };
}

/** Writes the taxonomy of a site to a file. */
export async function exportFile(file: string, site: string): Promise<Outcome> {
  const { content } = await exportTaxonomy(context, {
    siteId: await siteNamed(site),
    format: formatOf(file),
  });
  await writeFile(file, content);
  return { text: `Wrote ${file}.`, data: { file, bytes: Buffer.byteLength(content) } };
}

/** Trains a model now, or follows the training that a worker does; where it becomes the champion, has it read the calls. */
export async function trainNow({ site, embeddings, seed }: TrainFlags): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const settings = parseInput(asTyped, { embeddings, seed: Number(seed) });
  const run = await runLanguageTask({ siteId, task: 'train_intents', settings });
  const { versionId, champion } = trained.parse(run.result);
  const { versions } = await listVersions(context, { siteId });
  const version = versions.find(({ id }) => id === versionId);
  if (!version) throw new AppError('internal', 'The trained version is not there.');
  const reading = champion ? await readCalls(siteId) : null;
  return { text: describe(version), data: { version: dataOf(version), reading: reading?.id ?? null } };
}

/** The models of a site, one a line. */
export async function showVersions(site: string): Promise<Outcome> {
  const { versions, suggestion } = await listVersions(context, { siteId: await siteNamed(site) });
  const text = versions.length > 0 ? versions.map(describe).join('\n') : `No model of ${site} yet.`;
  return { text, data: { versions: versions.map(dataOf), suggestion } };
}

/** Lets a version read calls, and reads them. */
export async function promoteNumber(number: string, site: string): Promise<Outcome> {
  const siteId = await siteNamed(site);
  const { versions } = await listVersions(context, { siteId });
  const version = versions.find((one) => String(one.number) === number);
  if (!version) throw new AppError('not_found', `${site} has no version ${number}.`);
  const { run } = await promoteVersion(context, { siteId, versionId: version.id });
  if (run) await readCalls(siteId);
  return {
    text: `Version ${number} reads the calls of ${site}.`,
    data: { version: version.number, reading: run?.id ?? null },
  };
}

/** Does the reading that the new champion has asked for. */
async function readCalls(siteId: number): Promise<RunView> {
  return await runLanguageTask({
    siteId,
    task: 'read_calls',
    settings: { kinds: ['intent'], scope: 'all' },
  });
}

function describe({ number, status, createdAt, card, threshold }: VersionView): string {
  const made = createdAt.toISOString().slice(0, 16).replace('T', ' ');
  const share = (value: number) => `${(100 * value).toFixed(1)}%`;
  const { accuracy, data, intents } = card;
  const right = accuracy
    ? `${share(accuracy.value)} right (${share(accuracy.low)} to ${share(accuracy.high)})`
    : 'too few examples to judge';
  return `${number}  ${made}  ${status}  ${intents.length} intents, ${data.train} examples, ${right}, threshold ${threshold.toFixed(2)}`;
}

/** Without the long tables of the card. */
function dataOf({ card, comparison, ...version }: VersionView) {
  const { method, data, accuracy, macroF1, reliability } = card;
  return {
    ...version,
    method,
    data,
    accuracy,
    macroF1,
    ece: reliability.ece,
    better: comparison && { accuracy: comparison.accuracy, macroF1: comparison.macroF1 },
  };
}

function formatOf(file: string): ExchangeFormat {
  const ending = path.extname(file).slice(1).toLowerCase();
  const format = EXCHANGE_FORMATS.find((known) => known === ending);
  if (format) return format;
  throw new AppError('invalid_input', `${file} is neither CSV nor JSON by its name.`, {
    hint: 'Name it .csv or .json.',
  });
}
