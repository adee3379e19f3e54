import type { ReportTable } from '../document';
import { INK, type Sheet, SIZES, type Weight } from './sheet';

const PAD = 4;

/** A table over the whole width; its head stands on every page that it reaches. */
export function drawTable(sheet: Sheet, { columns, rows }: ReportTable): void {
  const parts = columns.map(({ parts: wanted = 1 }) => wanted);
  const unit = sheet.width / parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => part * unit);
  const heads = columns.map(({ head }) => head);
  const numeric = columns.map((column) => column.numeric ?? false);
  const layout = { widths, numeric };
  sheet.need(3 * SIZES.text + 4 * PAD);
  drawRow(sheet, heads, layout, 'bold');
  for (const row of rows) {
    if (sheet.y + heightOf(sheet, row, widths, 'regular') > sheet.bottom) {
      sheet.need(sheet.bottom);
      drawRow(sheet, heads, layout, 'bold');
    }
    drawRow(sheet, row, layout, 'regular');
  }
  sheet.y += PAD;
}

function heightOf(sheet: Sheet, cells: readonly string[], widths: readonly number[], weight: Weight): number {
  const heights = cells.map((cell, at) =>
    sheet.font(weight, SIZES.text).heightOfString(cell, { width: (widths[at] ?? 0) - 2 * PAD }),
  );
  return Math.max(SIZES.text, ...heights) + PAD;
}

interface Layout {
  widths: readonly number[];
  numeric: readonly boolean[];
}

function drawRow(sheet: Sheet, cells: readonly string[], { widths, numeric }: Layout, weight: Weight): void {
  const height = heightOf(sheet, cells, widths, weight);
  let x = sheet.left;
  cells.forEach((cell, at) => {
    const width = widths[at] ?? 0;
    sheet
      .font(weight, SIZES.text, weight === 'bold' ? INK.quiet : INK.text)
      .text(cell, x + PAD, sheet.y + PAD / 2, {
        width: width - 2 * PAD,
        align: numeric[at] ? 'right' : 'left',
      });
    x += width;
  });
  sheet.y += height;
  sheet.pdf
    .moveTo(sheet.left, sheet.y)
    .lineTo(sheet.left + sheet.width, sheet.y)
    .lineWidth(weight === 'bold' ? 0.8 : 0.4)
    .strokeColor(INK.rule)
    .stroke();
}
