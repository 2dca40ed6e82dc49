import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { TaskMonitoringBody, TaskMonitoringCountsBody } from '@cis/contracts';
import type { ReportBlock } from './report-blocks.js';
import type { ReportIssuer } from './report-issuer.js';
import { dayWord } from './report-words.js';

/** Font sizes are half points: 28 is 14 pt. */
const SIZE = { text: 28, small: 26, table: 22 } as const;
const FONT = 'Times New Roman';
const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);

const COUNT_COLUMNS: readonly (readonly [keyof TaskMonitoringCountsBody, string])[] = [
  ['total', 'Được giao'],
  ['doneOnTime', 'Hoàn thành đúng hạn'],
  ['doneLate', 'Hoàn thành quá hạn'],
  ['inTime', 'Trong hạn'],
  ['overdue', 'Quá hạn'],
  ['routine', 'Thường xuyên'],
  ['notApplicable', 'Không thuộc phạm vi'],
  ['paused', 'Tạm dừng'],
];

export interface ReportDocument {
  readonly issuer: ReportIssuer;
  /** What the report is about, below `BÁO CÁO`. */
  readonly subject: string;
  readonly asOf: string;
  readonly isSample: boolean;
  readonly blocks: readonly ReportBlock[];
}

/** A draft of a report in the layout of Nghị định 30/2020/NĐ-CP; number, day, addressees and signature are left to fill in. */
export async function reportDocument(report: ReportDocument): Promise<Buffer> {
  const { issuer, blocks } = report;
  return Packer.toBuffer(
    new Document({
      creator: 'Hệ thống thông tin cấp xã',
      title: report.subject,
      styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
              margin: {
                top: convertMillimetersToTwip(20),
                bottom: convertMillimetersToTwip(20),
                left: convertMillimetersToTwip(30),
                right: convertMillimetersToTwip(15),
              },
            },
          },
          headers: {
            first: new Header({ children: [new Paragraph({})] }),
            default: new Header({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.small })],
                }),
              ],
            }),
          },
          children: [head(issuer, report.asOf), ...title(report), ...blocks.map(blockOf), foot(issuer)],
        },
      ],
    }),
  );
}

function head({ bodies, symbol, place }: ReportIssuer, asOf: string): Table {
  const [above, own] = bodies;
  return sideBySide(
    [40, 60],
    [
      centred([run(above, { size: SIZE.small })]),
      centred([run(own, { size: SIZE.small, bold: true })]),
      centred([run('–––––––')]),
      centred([run(`Số:       /${symbol}`, { size: SIZE.small })]),
    ],
    [
      centred([run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.small, bold: true })]),
      centred([run('Độc lập - Tự do - Hạnh phúc', { bold: true })]),
      centred([run('–––––––––––––––')]),
      centred([run(`${place}, ngày …… tháng …… năm ${asOf.slice(0, 4)}`, { italics: true })]),
    ],
  );
}

function title({ subject, asOf, isSample }: ReportDocument): Paragraph[] {
  return [
    centred([run('BÁO CÁO', { bold: true })], 240),
    centred([run(subject, { bold: true })]),
    centred([run(`(tính đến ngày ${dayWord(asOf)})`, { italics: true })], 0, 240),
    ...(isSample ? [centred([run('Số liệu minh họa', { bold: true, highlight: 'yellow' })], 0, 240)] : []),
  ];
}

function blockOf(block: ReportBlock): Paragraph | Table {
  if (block.kind === 'table') return countsTable(block.table);
  const text = block.kind === 'item' || block.kind === 'blank' ? `- ${block.text}` : block.text;
  const isHeading = block.kind === 'heading' || block.kind === 'subheading';
  return new Paragraph({
    alignment: isHeading ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    keepNext: isHeading,
    indent: { firstLine: convertMillimetersToTwip(10) },
    spacing: { before: isHeading ? 120 : 60, after: 60 },
    children: [block.kind === 'blank' ? run(text, { highlight: 'yellow' }) : run(text, { bold: isHeading })],
  });
}

function countsTable({ rows, total }: TaskMonitoringBody): Table {
  const counts = (row: TaskMonitoringCountsBody) =>
    COUNT_COLUMNS.map(([name]) => row[name].toLocaleString('vi-VN'));
  const line = (texts: readonly string[], options: { bold: boolean; isHeader?: boolean }) =>
    new TableRow({
      tableHeader: options.isHeader === true,
      cantSplit: true,
      children: texts.map((text, column) =>
        cell(
          [
            new Paragraph({
              alignment:
                column === 1 && options.isHeader !== true ? AlignmentType.LEFT : AlignmentType.CENTER,
              children: [run(text, { size: SIZE.table, bold: options.bold })],
            }),
          ],
          { verticalAlign: VerticalAlignTable.CENTER },
        ),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [500, 2700, ...COUNT_COLUMNS.map(() => 790)],
    rows: [
      line(['TT', 'Nội dung', ...COUNT_COLUMNS.map(([, label]) => label)], { bold: true, isHeader: true }),
      ...rows.map((row, index) => line([String(index + 1), row.name, ...counts(row)], { bold: false })),
      line(['', 'Tổng số', ...counts(total)], { bold: true }),
    ],
  });
}

function foot({ signs }: ReportIssuer): Table {
  const left = (text: string, options: RunLook = {}) => new Paragraph({ children: [run(text, options)] });
  return sideBySide(
    [50, 50],
    [
      left('Nơi nhận:', { size: 24, bold: true, italics: true }),
      left('- […………];', { size: 22, highlight: 'yellow' }),
      left('- Lưu: VT.', { size: 22 }),
    ],
    [
      ...signs.map((text) => centred([run(text, { bold: true })])),
      centred([run('(Chữ ký, dấu)', { size: SIZE.table, italics: true })]),
      ...Array.from({ length: 4 }, () => centred([])),
      centred([run('[Họ và tên]', { highlight: 'yellow' })]),
    ],
    240,
  );
}

function sideBySide(
  widths: readonly [number, number],
  left: Paragraph[],
  right: Paragraph[],
  before = 0,
): Table {
  const side = (children: Paragraph[], width: number) =>
    cell(before === 0 ? children : [new Paragraph({ spacing: { before } }), ...children], {
      width: { size: width, type: WidthType.PERCENTAGE },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [side(left, widths[0]), side(right, widths[1])] })],
  });
}

interface RunLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly highlight?: 'yellow';
}

function run(text: string, look: RunLook = {}): TextRun {
  return new TextRun({ text: plain(text), font: FONT, size: SIZE.text, ...look });
}

/** XML has no place for control characters and lone surrogates. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function centred(children: TextRun[], before = 0, after = 0): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, children });
}

function cell(children: Paragraph[], options: Omit<ITableCellOptions, 'children'> = {}): TableCell {
  return new TableCell({ ...options, children });
}
