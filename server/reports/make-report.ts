import type { UseCaseContext } from '@/server/auth/actor';
import type { ReportFormat, ReportKind } from '@/server/postgres/generated/enums';
import type { ReportQuestion } from './document';
import { renderPdf } from './pdf/render-pdf';
import { makeDocument } from './report-kinds';

const TYPES: Record<ReportFormat, string> = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' };

export interface ReportFile {
  /** as people keep it */
  name: string;
  type: string;
  bytes: Buffer;
  title: string;
  sentence: string;
}

/**
 * A report as a file.
 * @throws AppError `forbidden`, `not_found`
 */
export async function makeReport(
  context: UseCaseContext,
  question: ReportQuestion & { kind: ReportKind; format: ReportFormat },
  now: Date,
): Promise<ReportFile> {
  const { kind, format } = question;
  const document = await makeDocument(context, kind, question);
  const { period, title, sentence, csv } = document;
  const bytes = format === 'pdf' ? await renderPdf(document, now) : Buffer.from(csv);
  return {
    name: `${kind}-${period.from}-${period.to}.${format}`,
    type: TYPES[format],
    bytes,
    title,
    sentence,
  };
}
