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
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120 } } } } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: stamp.line, size: 18, bold: true })] })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [`${document.title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 })] })] }) },
        children: document.blocks.flatMap((block) => elementsOf(docx, block)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

type Element = Docx.Paragraph | Docx.Table;

function elementsOf(docx: typeof Docx, block: Block): Element[] {
  const { HeadingLevel, Paragraph } = docx;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: printable(block.text), heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1] ?? HeadingLevel.HEADING_3, keepNext: true })];
    case 'text':
      return [paragraph(docx, block.text)];
    case 'facts':
      return [tableOf(docx, block.title, ['Question', 'Answer'], block.rows, true), new Paragraph({})];
    case 'table':
      return [tableOf(docx, block.title, block.head, block.rows, false), new Paragraph({})];
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
  const cell = (text: string, at: number, bold: boolean) => new TableCell({ width: { size: widths[at] ?? 50, type: WidthType.PERCENTAGE }, children: text.split('\n').map((line) => paragraph(docx, line, bold)) });
  return new NamedTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((name, at) => cell(name, at, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text, at) => cell(text, at, named && at === 0)) })),
    ],
  }).named();
}

function paragraph({ Paragraph, TextRun }: typeof Docx, text: string, bold = false): Docx.Paragraph {
  return new Paragraph({ children: [new TextRun({ text: printable(text), bold })] });
}

/** XML 1.0 has no place for most control characters and halves of letters; what somebody pasted must not spoil the file. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
