import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { AppError } from '@/server/errors';
import { type BatchView, toBatchView } from '@/server/ingest/batch-view';
import { type DeliveryMapping, deliveryMapping } from '@/server/ingest/delivery-mapping';
import { mappingSite } from '@/server/ingest/mapping-site';
import { presetNamed } from '@/server/ingest/presets/registry';
import { type Preview, previewSource } from '@/server/ingest/preview';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { CONTAINERS } from '@/server/ingest/source/containers';
import type { ShapeOverrides } from '@/server/ingest/source/shape';
import { database } from '@/server/postgres/client';
import type { Site } from '@/server/postgres/generated/client';
import type { Outcome } from './command';
import { exitCode } from './exit-code';
import { progressLine } from './ingest-progress';
import { readJson } from './read-json';
import { type SiteFlags, siteOfFlags } from './site-of-flags';

export interface IngestFlags extends SiteFlags {
  kind?: string;
  preset?: string;
  mapping?: string;
  encoding?: string;
  delimiter?: string;
  /** false under --no-header */
  header: boolean;
  dryRun?: boolean;
}

interface Delivery extends BatchView {
  /** the same content with the same mapping was read before; nothing changed */
  alreadyDelivered: boolean;
}

const context = { actor: CLI_ACTOR };

/** Reads files into the store, one after the other, and settles the site once. Ctrl-C stops after the block under way. */
export async function ingestFiles(files: string[], flags: IngestFlags, json: boolean): Promise<Outcome> {
  const site = await siteOfFlags(flags);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const deliveries: Delivery[] = [];
  try {
    for (const file of files) {
      if (stop.signal.aborted) break;
      deliveries.push(await deliver(file, site, flags, stop.signal));
    }
  } finally {
    // Also when a later file cannot be read: what came before it counts.
    if (deliveries.some((delivery) => !delivery.alreadyDelivered)) await settleSite(site.id);
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
  const worst = deliveries.find(({ status }) => status !== 'done');
  return {
    data: json ? { site: site.code, batches: deliveries } : null,
    text: deliveries.map(describe).join('\n'),
    exitCode: worst ? exitCode(worst.status === 'canceled' ? 'canceled' : 'invalid_input') : 0,
  };
}

/** How the first rows of files would be read. */
export async function previewFiles(files: string[], flags: IngestFlags): Promise<Outcome> {
  const site = await siteToPreview(flags);
  const previews = [];
  for (const file of files) previews.push({ file, ...(await preview(file, site, flags)) });
  return { data: { site: site.code, previews }, text: previews.map(describePreview).join('\n\n') };
}

/** A dry run makes no site. */
async function siteToPreview(
  flags: IngestFlags,
): Promise<Pick<Site, 'code' | 'timeZone' | 'country'> & { id?: number }> {
  const { site: code, timeZone, country } = flags;
  const known = await database().site.findUnique({ where: { code } });
  return known || !timeZone ? siteOfFlags(flags) : { code, timeZone, country: country ?? '' };
}

async function deliver(
  file: string,
  site: Pick<Site, 'id' | 'timeZone' | 'country'>,
  flags: IngestFlags,
  signal: AbortSignal,
): Promise<Delivery> {
  const { shape, mapping } = await preview(file, site, flags);
  const { size } = await stat(file);
  const { batch, known } = await registerBatch(context, {
    siteId: site.id,
    fileName: path.basename(file),
    sizeBytes: size,
    contentSha256: await sha256(file),
    plan: { mapping, shape, path: path.resolve(file) },
    uploadPath: null,
    door: 'command_line',
  });
  const alreadyDelivered = known && batch.status === 'done';
  if (alreadyDelivered) return { ...toBatchView(batch), alreadyDelivered };
  const line = progressLine(path.basename(file));
  try {
    const read = await runBatch(context, { batchId: batch.id, signal, settle: false, onProgress: line.show });
    return { ...toBatchView(read), alreadyDelivered };
  } finally {
    line.end();
  }
}

async function preview(
  file: string,
  site: Pick<Site, 'timeZone' | 'country'> & { id?: number },
  flags: IngestFlags,
): Promise<Preview> {
  const mapping = await mappingOf(flags);
  return previewSource({
    origin: { path: path.resolve(file), sealed: false },
    site: mappingSite(site, Date.now()),
    overrides: overridesOf(flags),
    ...(site.id === undefined ? {} : { siteId: site.id }),
    ...(flags.kind === undefined ? {} : { kind: kindOf(flags.kind) }),
    ...(mapping ? { mapping } : {}),
  });
}

async function mappingOf({ preset, mapping: file }: IngestFlags): Promise<DeliveryMapping | undefined> {
  if (preset !== undefined) return deliveryMapping.parse(presetNamed(preset).mapping);
  if (file === undefined) return undefined;
  const parsed = deliveryMapping.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', `${file} is not a mapping: ${z.prettifyError(parsed.error)}`, {
    hint: 'docs/DATA.md shows what a mapping looks like; --dry-run --json prints the one that was guessed.',
  });
}

function overridesOf({ encoding, delimiter, header }: IngestFlags): ShapeOverrides {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...(header ? {} : { header: false }),
  };
}

function kindOf(text: string): DeliveryMapping['kind'] {
  if (text === 'calls' || text === 'intervals' || text === 'transcripts') return text;
  throw new AppError('invalid_input', `"${text}" is no kind of file.`, {
    hint: 'There are: calls, intervals, transcripts.',
  });
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 64 * 1024 }), hash);
  return hash.digest('hex');
}

function describe(delivery: Delivery): string {
  const { fileName, status, alreadyDelivered, error } = delivery;
  const refused = delivery.callsRefused > 0 ? `, ${count(delivery.callsRefused)} refused and not kept` : '';
  const figures =
    `${count(delivery.rowsStored)} ${unitsOf(delivery)} stored, ${count(delivery.rowsQuarantined)} in quarantine` +
    refused;
  if (alreadyDelivered) return `${fileName}: was delivered before; nothing changed (${figures}).`;
  return `${fileName}: ${status}; ${figures}.${error ? ` ${error}` : ''}`;
}

function unitsOf({ kind }: { kind: DeliveryMapping['kind'] }): 'calls' | 'rows' {
  return kind === 'transcripts' ? 'calls' : 'rows';
}

function describePreview({
  file,
  shape,
  mapping,
  preset,
  good,
  bad,
  rows,
  texts,
}: Preview & { file: string }): string {
  const { format, delimiter } = shape;
  const source =
    format === 'delimited' ? `delimited by ${JSON.stringify(delimiter)}` : CONTAINERS[format].title;
  const mapped =
    mapping.kind === 'transcripts'
      ? [`  texts: ${mapping.format}, ${texts?.refused ?? 0} refused by their callers`]
      : Object.entries(mapping.fields).map(([field, from]) => `  ${field} ← ${JSON.stringify(from)}`);
  const problems = [...rows, ...(texts?.calls ?? [])].flatMap(({ line, problem }) =>
    problem ? [`  line ${line}: ${problem.field || 'row'}: ${problem.reason} ${problem.hint}`] : [],
  );
  return [
    `${file}: ${mapping.kind}, ${source}, ${shape.encoding}${preset ? `, preset ${preset}` : ''}`,
    ...mapped,
    `  of the first ${good + bad} ${unitsOf(mapping)} ${good} are good, ${bad} would go to quarantine`,
    ...problems,
  ].join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en');
}
