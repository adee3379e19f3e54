import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { guarded } from '@/server/csv/spreadsheet-guard';
import { database } from '@/server/postgres/client';
import { deliveryPlan } from './delivery-plan';
import { findBatch } from './find-batch';
import { openText } from './seal';
import { CONTAINERS } from './source/containers';
import type { SourceShape } from './source/shape';
import { LineSplitter } from './source/split-lines';
import { splitQuoted, Tokenizer } from './source/tokenize';

export interface QuarantineFile {
  fileName: string;
  contentType: string;
  /** UTF-8, a chunk at a time */
  chunks: AsyncGenerator<string>;
}

const PAGE = 2000;
const ENDINGS = /(\.(csv|tsv|txt|log|jsonl|ndjson|json|vcon|xml|xlsx|parquet|vtt|srt|gz))+$/i;

/**
 * The rows that could not be stored as a file with the original header and the lines as they came, so that one can mend
 * them and send the file again. Cells that a spreadsheet would execute carry a ', which reading takes off again.
 * @throws AppError `not_found`, `forbidden`
 */
export async function downloadQuarantine(
  { actor }: UseCaseContext,
  { batchId }: { batchId: string },
): Promise<QuarantineFile> {
  requirePermission(actor, 'quarantine:read');
  const batch = await database().$transaction(async (tx) => {
    const found = await findBatch(actor, batchId, tx);
    await audit(tx, actor, {
      action: 'quarantine.download',
      subject: `batch:${batchId}`,
      siteId: found.siteId,
    });
    return found;
  });
  const { shape, mapping } = deliveryPlan.parse(batch.mapping);
  const name = batch.fileName.replace(ENDINGS, '');
  return {
    fileName: `${name}-quarantine.${extensionOf(shape)}`,
    contentType: CONTAINERS[shape.format].quarantineType,
    chunks: fileText(
      batchId,
      shapeOfFile(shape),
      mapping.kind === 'transcripts' || shape.reader !== undefined,
    ),
  };
}

function extensionOf({ format, delimiter }: SourceShape): string {
  return format === 'delimited' && delimiter === '\t' ? 'tsv' : CONTAINERS[format].quarantineExtension;
}

/** Of a table from whose rows a reader makes others, the columns as they came. */
function shapeOfFile(shape: SourceShape): SourceShape {
  return { ...shape, columns: shape.tableColumns ?? shape.columns };
}

/** @param ofCalls a row in quarantine is a call, which may be many rows of the file */
async function* fileText(batchId: string, shape: SourceShape, ofCalls: boolean): AsyncGenerator<string> {
  if (shape.format === 'delimited' && shape.headerLine > 0) yield `${joined(shape.columns, shape)}\r\n`;
  for (let after = -1n; ; ) {
    const rows = await database().quarantinedRow.findMany({
      where: { batchId, line: { gt: after } },
      orderBy: { line: 'asc' },
      take: PAGE,
    });
    if (rows.length === 0) return;
    const lines = rows.map((row) => openText(row.ciphertext, `${batchId}:${row.line}`));
    const single =
      ofCalls && shape.format === 'delimited' ? lines.flatMap((line) => rowsOf(line, shape)) : lines;
    yield single.map((line) => `${shape.format === 'delimited' ? safeLine(line, shape) : line}\r\n`).join('');
    after = rows.at(-1)?.line ?? after;
  }
}

/** The rows of a call, each as it came. */
function rowsOf(call: string, shape: SourceShape): string[] {
  const splitter = new LineSplitter();
  const tokenizer = new Tokenizer(shape, shape.columns.length);
  const lines = [...splitter.push(call), ...splitter.end()];
  return [...tokenizer.push(lines), ...tokenizer.end()].map(({ raw }) => raw);
}

/** The line as it came when no cell of it is dangerous. */
function safeLine(line: string, shape: SourceShape): string {
  const split =
    shape.quote === '' || !line.includes(shape.quote)
      ? line.split(shape.delimiter)
      : splitQuoted(line, shape);
  if (typeof split === 'string') return guardedText(line, shape);
  return split.some((cell) => guarded(cell) !== cell) ? joined(split, shape) : line;
}

function joined(cells: readonly string[], { delimiter, quote }: SourceShape): string {
  const write = (cell: string) => {
    const text = guarded(cell);
    const needsQuotes =
      text.includes(delimiter) || text.includes('\n') || (quote !== '' && text.includes(quote));
    return needsQuotes && quote !== '' ? quote + text.replaceAll(quote, quote + quote) + quote : text;
  };
  return cells.map(write).join(delimiter);
}

/** A line whose quotes are broken cannot be cut into cells: whatever stands where a cell may begin is guarded. */
function guardedText(line: string, { delimiter, quote }: SourceShape): string {
  const cut = line.split(delimiter);
  return cut
    .map((piece) => {
      const opens = quote !== '' && piece.startsWith(quote);
      return opens ? quote + guarded(piece.slice(1)) : guarded(piece);
    })
    .join(delimiter);
}
