import type * as Docx from 'docx';
import { type Block } from '../../domain/reviews/documentBlocks';
import { type ReviewDocument } from '../../domain/reviews/document';

/** Who took the document out and when: on every page of it. */
export interface Stamp {
  line: string;
  createdBy: string;
}

/** One document as a .docx that a screen reader can walk: real headings, header cells, a language and a title. */
export async function writeWord(document: ReviewDocument, stamp: Stamp): Promise<Uint8Array> {
  // Large, and needed by few: loaded by the first export.
  const docx = await import('docx');
  const { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } = docx;
  const file = new Document({
    title: document.title,
    creator: stamp.createdBy,
    description: stamp.line,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
      },
      paragraphStyles: [{ id: 'Caption', name: 'caption', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 240, after: 60 } } }],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: stamp.line, size: 18, bold: true })] })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [`${document.title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 })] })] }) },
        children: document.blocks.flatMap((block, at) => elementsOf(docx, block, document.blocks[at - 1])),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

type Element = Docx.Paragraph | Docx.Table;

/** Under a heading a table needs no caption; elsewhere its caption keeps it apart from the table before, which Word would join it to. */
function elementsOf(docx: typeof Docx, block: Block, before: Block | undefined): Element[] {
  const { HeadingLevel, Paragraph } = docx;
  const caption = (title: string): Element[] => (before?.kind === 'heading' ? [] : [new Paragraph({ text: printable(title), style: 'Caption', keepNext: true })]);
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: printable(block.text), heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1] ?? HeadingLevel.HEADING_3, keepNext: true })];
    case 'text':
      return writtenLines(block.text).map((line) => paragraph(docx, line));
    case 'facts':
      return [...caption(block.title), tableOf(docx, block.title, ['Question', 'Answer'], block.rows, true)];
    case 'table':
      return [...caption(block.title), tableOf(docx, block.title, block.head, block.rows, false)];
  }
}

/** Rows never break the header off: it is repeated on each page. The first column of names is set in bold. */
function tableOf(docx: typeof Docx, title: string, head: readonly string[], rows: readonly (readonly string[])[], named: boolean): Docx.Table {
  const { StringValueElement, Table, TableCell, TableRow, WidthType, XmlComponent } = docx;
  /** With the name and the description that screen readers tell of a table; the library has no option for them. */
  class NamedTable extends Table {
    named(): this {
      const properties: unknown = this.root[0];
      if (properties instanceof XmlComponent) {
        properties.addChildElement(new StringValueElement('w:tblCaption', printable(title)));
        properties.addChildElement(new StringValueElement('w:tblDescription', printable(`${head.join(', ')}: ${rows.length} rows`)));
      }
      return this;
    }
  }
  const widths = named ? [30, 70] : head.map(() => Math.floor(100 / head.length));
  const cell = (text: string, at: number, bold: boolean) => new TableCell({ width: { size: widths[at] ?? 50, type: WidthType.PERCENTAGE }, children: writtenLines(text).map((line) => paragraph(docx, line, bold)) });
  return new NamedTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((name, at) => cell(name, at, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text, at) => cell(text, at, named && at === 0)) })),
    ],
  }).named();
}

/** Blank lines are spacing, which the style gives; a screen reader would read each out. */
function writtenLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function paragraph({ Paragraph, TextRun }: typeof Docx, text: string, bold = false): Docx.Paragraph {
  return new Paragraph({ children: [new TextRun({ text: printable(text), bold })] });
}

/** XML 1.0 has no place for most control characters and halves of letters; what somebody pasted must not spoil the file. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
