import path from 'node:path';
import { AppError } from '@/server/errors';
import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';
import { mappingSite } from '@/server/ingest/mapping-site';
import { type Preview, type PreviewInput, previewSource } from '@/server/ingest/preview';
import type { ShapeOverrides } from '@/server/ingest/source/shape';
import { type TranscriptMapping, transcriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import type { Site } from '@/server/postgres/generated/client';
import { percent } from './describe-preview';
import { mappingOfFlags } from './mapping-of-flags';
import type { SiteFlags } from './site-of-flags';

export interface IngestFlags extends SiteFlags {
  kind?: string;
  format?: string;
  preset?: string;
  mapping?: string;
  /** seconds, or true for the usual ones */
  joinAgent?: string | true;
  startedAt?: string;
  encoding?: string;
  delimiter?: string;
  /** false under --no-header */
  header: boolean;
  dryRun?: boolean;
}

/** How far, in seconds, what a text tells of its beginning may be from its call. */
const USUAL_TOLERANCE = 120;
const MOST_TOLERANCE = 3600;
/** Surer than this, a file is read without being asked about. */
const LEAST_CONFIDENCE = 0.8;
const NOTHING_KNOWN = 0.1;

/** How a file would be read, as the flags say. @throws AppError `invalid_input` */
export async function previewFile(
  file: string,
  site: Pick<Site, 'timeZone' | 'country'> & { id?: number },
  flags: IngestFlags,
): Promise<Preview> {
  const mapping = await mappingOfFlags(flags);
  const input: PreviewInput = {
    origin: { path: path.resolve(file), sealed: false },
    site: mappingSite(site, Date.now()),
    overrides: overridesOf(flags),
    ...(site.id === undefined ? {} : { siteId: site.id }),
    ...(flags.kind === undefined ? {} : { kind: kindOf(flags.kind) }),
    ...(flags.format === undefined ? {} : { format: flags.format }),
    ...(mapping ? { mapping } : {}),
  };
  const preview = await previewSource(input);
  const said = ofTexts(flags);
  if (Object.keys(said).length === 0 || preview.mapping.kind !== 'transcripts') return preview;
  return previewSource({ ...input, mapping: transcriptMapping.parse({ ...preview.mapping, ...said }) });
}

/** What flags say of texts. @throws AppError `invalid_input` */
function ofTexts(flags: IngestFlags): Pick<TranscriptMapping, 'join' | 'startedAt'> {
  const join = joinOf(flags);
  const { startedAt } = flags;
  if (startedAt !== undefined && !transcriptMapping.shape.startedAt.safeParse(startedAt).success) {
    throw new AppError('invalid_input', `"${startedAt}" is no time.`, {
      hint: 'Write it as 2026-05-01T09:00:00.',
    });
  }
  return { ...(join ? { join } : {}), ...(startedAt === undefined ? {} : { startedAt }) };
}

function joinOf({ joinAgent }: IngestFlags): TranscriptMapping['join'] | null {
  if (joinAgent === undefined) return null;
  const seconds = joinAgent === true ? USUAL_TOLERANCE : Number(joinAgent);
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MOST_TOLERANCE) {
    return { by: 'agent_time', toleranceSeconds: seconds };
  }
  throw new AppError('invalid_input', `--join-agent takes whole seconds, 0 to ${MOST_TOLERANCE}.`);
}

/** @throws AppError `invalid_input` when it is not sure what a file is, and nobody said so */
export function requireSure(file: string, { recognized }: Preview, flags: IngestFlags): void {
  const said = flags.kind ?? flags.format ?? flags.preset ?? flags.mapping;
  const { name, title, confidence, why, others } = recognized;
  if (said !== undefined || confidence >= LEAST_CONFIDENCE) return;
  const rest = others.map((other) => `${other.name} (${percent(other.confidence)})`).join(', ');
  const isUnknown = confidence < NOTHING_KNOWN;
  const found = isUnknown
    ? `${path.basename(file)} is of no format that is known: ${why}.`
    : `${path.basename(file)} looks like ${JSON.stringify(title)} (${percent(confidence)}: ${why}), which is not ` +
      `sure enough to be read unasked.`;
  throw new AppError('invalid_input', `${found}${rest ? ` It may also be ${rest}.` : ''}`, {
    hint: isUnknown
      ? '"callcast formats" lists what is recognized. A table of your own is read with --mapping FILE: ' +
        '--dry-run --json prints one to start from, docs/DATA.md explains it.'
      : `Look with --dry-run, then say what it is: --format ${name}, --kind calls, --preset NAME or --mapping FILE. ` +
        '"callcast formats" lists what can be read.',
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
