import type { ReportChart } from '../document';
import { niceScale } from './nice-scale';
import { INK, type Sheet, SIZES } from './sheet';

type LinesChart = Extract<ReportChart, { kind: 'lines' }>;

const HEIGHT = 170;
const AXIS = 40;
const LABELS = 16;
const LEGEND = 16;
const MOST_LABELS = 8;
const COLORS = [INK.blue, INK.violet, INK.orange] as const;

interface Frame {
  x: (at: number) => number;
  y: (value: number) => number;
  top: number;
  bottom: number;
}

/** Lines over time with a band, axes from zero; gaps where nothing is known. */
export function drawLines(sheet: Sheet, chart: LinesChart): void {
  sheet.need(HEIGHT + LABELS + LEGEND);
  drawLegend(sheet, chart);
  const values = [
    ...chart.series.flatMap((series) => series.values),
    ...(chart.band ? chart.band.high : []),
  ].filter((value) => value !== null);
  const ticks = niceScale(Math.max(0, ...values));
  const top = sheet.y;
  const bottom = top + HEIGHT;
  const most = ticks.at(-1) ?? 1;
  const span = Math.max(1, chart.points.length - 1);
  const frame: Frame = {
    top,
    bottom,
    x: (at) => sheet.left + AXIS + (at / span) * (sheet.width - AXIS),
    y: (value) => bottom - (value / most) * HEIGHT,
  };
  drawAxes(sheet, chart, ticks, frame);
  if (chart.band) drawBand(sheet, chart.band, frame);
  for (const [at, series] of chart.series.entries()) {
    drawSeries(sheet, series, COLORS[at % COLORS.length] ?? INK.blue, frame);
  }
  sheet.y = bottom + LABELS;
}

function drawLegend(sheet: Sheet, { series, band, unit }: LinesChart): void {
  let x = sheet.left;
  const write = (name: string, draw: (at: number) => void) => {
    draw(x);
    sheet.font('regular', SIZES.small, INK.text).text(name, x + 18, sheet.y, { lineBreak: false });
    x += 18 + sheet.pdf.widthOfString(name) + 14;
  };
  const middle = sheet.y + SIZES.small / 2 + 1;
  series.forEach(({ name, dashed }, at) => {
    write(`${name} (${unit})`, (left) => {
      strokeStyle(sheet, COLORS[at % COLORS.length] ?? INK.blue, dashed ?? false);
      sheet.pdf
        .moveTo(left, middle)
        .lineTo(left + 14, middle)
        .stroke()
        .undash();
    });
  });
  if (band) {
    write(band.name, (left) => {
      sheet.pdf
        .rect(left, middle - 4, 14, 8)
        .fillOpacity(0.15)
        .fill(INK.violet)
        .fillOpacity(1);
    });
  }
  sheet.y += LEGEND;
}

function strokeStyle(sheet: Sheet, color: string, dashed: boolean): void {
  sheet.pdf.lineWidth(1.2).strokeColor(color);
  if (dashed) sheet.pdf.dash(3, { space: 2 });
}

function drawAxes(sheet: Sheet, { points }: LinesChart, ticks: readonly number[], frame: Frame): void {
  const right = sheet.left + sheet.width;
  const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
  for (const tick of ticks) {
    const y = frame.y(tick);
    sheet.pdf.moveTo(frame.x(0), y).lineTo(right, y).lineWidth(0.4).strokeColor(INK.rule).stroke();
    sheet
      .font('regular', SIZES.small, INK.quiet)
      .text(number.format(tick), sheet.left, y - SIZES.small / 2 - 1, {
        width: AXIS - 6,
        align: 'right',
        lineBreak: false,
      });
  }
  const every = Math.max(1, Math.ceil(points.length / MOST_LABELS));
  points.forEach((point, at) => {
    if (at % every !== 0) return;
    const width = sheet.font('regular', SIZES.small, INK.quiet).widthOfString(point);
    const x = Math.min(frame.x(at), right - width);
    sheet.pdf.text(point, x, frame.bottom + 4, { lineBreak: false });
  });
}

function drawBand(sheet: Sheet, band: NonNullable<LinesChart['band']>, frame: Frame): void {
  const known = band.low.flatMap((low, at) => {
    const high = band.high[at];
    return low === null || high === null || high === undefined ? [] : [{ at, low, high }];
  });
  const [first] = known;
  if (!first) return;
  sheet.pdf.moveTo(frame.x(first.at), frame.y(first.high));
  for (const { at, high } of known) sheet.pdf.lineTo(frame.x(at), frame.y(high));
  for (const { at, low } of known.toReversed()) sheet.pdf.lineTo(frame.x(at), frame.y(low));
  sheet.pdf.closePath().fillOpacity(0.15).fill(INK.violet).fillOpacity(1);
}

function drawSeries(
  sheet: Sheet,
  { values, dashed = false }: LinesChart['series'][number],
  color: string,
  frame: Frame,
): void {
  strokeStyle(sheet, color, dashed);
  let drawing = false;
  values.forEach((value, at) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const [x, y] = [frame.x(at), frame.y(value)] as const;
    if (drawing) sheet.pdf.lineTo(x, y);
    else sheet.pdf.moveTo(x, y);
    drawing = true;
  });
  sheet.pdf.stroke().undash();
}
