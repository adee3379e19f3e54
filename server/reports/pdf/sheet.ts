import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const REGULAR = fileURLToPath(new URL('../fonts/NotoSans-Regular.ttf', import.meta.url));
const BOLD = fileURLToPath(new URL('../fonts/NotoSans-Bold.ttf', import.meta.url));

const MARGIN = 48;
/** Room for the page's number below the text. */
const FOOT = 28;

export const INK = {
  text: '#1f2937',
  quiet: '#6b7280',
  rule: '#d1d5db',
  blue: '#2563eb',
  orange: '#c2410c',
  violet: '#a21caf',
} as const;
export const SIZES = { title: 18, sentence: 12, heading: 12, text: 9, small: 8 } as const;

export type Weight = 'regular' | 'bold';

/**
 * A4 pages that are written from the top. What does not fit begins a new page. The font is Noto Sans, which goes into the file
 * (only the glyphs that are used): Latin, Greek and Cyrillic scripts.
 */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly left = MARGIN;
  readonly width: number;
  y = MARGIN;

  constructor(info: { title: string; author: string; madeAt: Date }) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      info: { Title: info.title, Author: info.author, CreationDate: info.madeAt },
    });
    this.pdf.registerFont('regular', REGULAR);
    this.pdf.registerFont('bold', BOLD);
    this.width = this.pdf.page.width - 2 * MARGIN;
  }

  /** The lowest that text may reach. */
  get bottom(): number {
    return this.pdf.page.height - MARGIN - FOOT;
  }

  /** Begins a new page where less than `height` is left. */
  need(height: number): void {
    if (this.y + height <= this.bottom) return;
    this.pdf.addPage();
    this.y = MARGIN;
  }

  font(weight: Weight, size: number, color: string = INK.text): PDFKit.PDFDocument {
    return this.pdf.font(weight).fontSize(size).fillColor(color);
  }

  /** A paragraph over the whole width. */
  paragraph(
    text: string,
    {
      weight = 'regular',
      size = SIZES.text,
      color = INK.text,
      gap = 4,
    }: { weight?: Weight; size?: number; color?: string; gap?: number } = {},
  ): void {
    const pdf = this.font(weight, size, color);
    const height = pdf.heightOfString(text, { width: this.width });
    this.need(height);
    this.font(weight, size, color).text(text, this.left, this.y, { width: this.width });
    this.y += height + gap;
  }

  /** Numbers the pages and ends the file. */
  async finish(footer: string): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.pdf.switchToPage(page);
      const y = this.pdf.page.height - MARGIN - SIZES.small;
      this.font('regular', SIZES.small, INK.quiet).text(footer, this.left, y, { lineBreak: false });
      this.font('regular', SIZES.small, INK.quiet).text(`${page - start + 1} of ${count}`, this.left, y, {
        width: this.width,
        align: 'right',
        lineBreak: false,
      });
    }
    const chunks: Buffer[] = [];
    const whole = new Promise<Buffer>((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.pdf.on('error', reject);
    });
    this.pdf.end();
    return await whole;
  }
}
