import type { DeliveryMapping } from '@/server/ingest/delivery-mapping';
import type { Preview } from '@/server/ingest/preview';
import { CONTAINERS } from '@/server/ingest/source/containers';
import type { TextPreview } from '@/server/ingest/transcripts/text-preview';

/** A preview for people. */
export function describePreview({
  file,
  shape,
  mapping,
  preset,
  recognized,
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
    ...recognizedLines(recognized),
    ...mapped,
    `  of the first ${good + bad} ${unitsOf(mapping)} ${good} are good, ${bad} would go to quarantine`,
    ...problems,
    ...(texts ? saidLines(texts) : []),
  ].join('\n');
}

/** So many calls of texts are shown as they would be stored. */
const SHOWN_CALLS = 3;

/** How the first calls of texts are read, masked. */
function saidLines({ calls }: TextPreview): string[] {
  return calls
    .filter(({ turns }) => turns.length > 0)
    .slice(0, SHOWN_CALLS)
    .flatMap(({ callId, startedAt, language, utterances, turns }) => [
      `  ${callId}: ${utterances} utterances, ${language}${startedAt ? `, ${startedAt.toISOString()}` : ''}`,
      ...turns.map(({ speaker, text }) => `    ${speaker}: ${text}`),
    ]);
}

function recognizedLines({ name, title, confidence, why, others }: Preview['recognized']): string[] {
  const rest = others.map((other) => `${other.name} ${percent(other.confidence)}`).join(', ');
  return [
    `  recognized as ${name} (${title}), ${percent(confidence)} sure: ${why}`,
    ...(rest ? [`  may also be: ${rest}`] : []),
  ];
}

/** What a delivery counts. */
export function unitsOf({ kind }: { kind: DeliveryMapping['kind'] }): 'calls' | 'rows' {
  return kind === 'transcripts' ? 'calls' : 'rows';
}

/** Of 1. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
