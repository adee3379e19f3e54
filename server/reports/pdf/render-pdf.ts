import type { ReportDocument } from '../document';
import { dayText } from '../words';
import { drawBars } from './draw-bars';
import { drawLines } from './draw-lines';
import { drawTable } from './draw-table';
import { printableReport } from './printable';
import { INK, Sheet, SIZES } from './sheet';

const SECTION_GAP = 12;
/** A heading stands with something below it: the first rows of a table, a whole chart over time. */
const HEADING_ROOM = 80;
const CHART_ROOM = 260;

/**
 * A report as PDF (A4): the sentence first, then its sections with charts drawn as vectors.
 * @param madeAt stands on every page, on the site's clock
 */
export async function renderPdf(document: ReportDocument, madeAt: Date): Promise<Buffer> {
  const report = printableReport(document);
  const { title, site, period, sentence } = report;
  const sheet = new Sheet({ title: `${title}, ${site.name}`, author: 'Callcast', madeAt });
  const made = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: site.timeZone,
  }).format(madeAt);
  sheet.paragraph(`Callcast · ${site.name}`, { size: SIZES.text, color: INK.quiet, gap: 2 });
  sheet.paragraph(title, { weight: 'bold', size: SIZES.title, gap: 2 });
  sheet.paragraph(`${dayText(period.from)} to ${dayText(period.to)}. Days and times in ${site.timeZone}.`, {
    color: INK.quiet,
    gap: 10,
  });
  sheet.paragraph(sentence, { weight: 'bold', size: SIZES.sentence, gap: SECTION_GAP });
  for (const { heading, note, chart, table } of report.sections) {
    sheet.need(chart?.kind === 'lines' ? CHART_ROOM : HEADING_ROOM);
    sheet.paragraph(heading, { weight: 'bold', size: SIZES.heading, gap: 2 });
    if (note) sheet.paragraph(note, { size: SIZES.small, color: INK.quiet, gap: 6 });
    if (chart?.kind === 'lines') drawLines(sheet, chart);
    if (chart?.kind === 'bars') drawBars(sheet, chart);
    if (table) drawTable(sheet, table);
    sheet.y += SECTION_GAP;
  }
  return await sheet.finish(`${title} · ${site.name} · ${period.from} to ${period.to} · made ${made}`);
}
