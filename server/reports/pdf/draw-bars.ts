import type { ReportChart } from '../document';
import { INK, type Sheet, SIZES } from './sheet';

type BarsChart = Extract<ReportChart, { kind: 'bars' }>;

const NAME_SHARE = 0.35;
const VALUE_WIDTH = 60;
const BAR = 9;
const GAP = 6;

/** A bar a thing, from zero, with its name and value beside it. */
export function drawBars(sheet: Sheet, { bars, unit }: BarsChart): void {
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const from = sheet.left + sheet.width * NAME_SHARE;
  const room = sheet.width * (1 - NAME_SHARE) - VALUE_WIDTH;
  for (const { name, value, text } of bars) {
    const nameWidth = sheet.width * NAME_SHARE - 8;
    const height = Math.max(
      BAR,
      sheet.font('regular', SIZES.text).heightOfString(name, { width: nameWidth }),
    );
    sheet.need(height + GAP);
    sheet.font('regular', SIZES.text).text(name, sheet.left, sheet.y, { width: nameWidth });
    const length = most > 0 ? (Math.max(0, value) / most) * room : 0;
    sheet.pdf.rect(from, sheet.y + 1, length, BAR).fill(INK.blue);
    sheet.font('regular', SIZES.small, INK.text).text(text, from + length + 5, sheet.y, { lineBreak: false });
    sheet.y += height + GAP;
  }
  if (bars.length === 0) return;
  sheet.paragraph(unit, { size: SIZES.small, color: INK.quiet });
}
