import { AppError, type Fault } from '../../domain/errors';
import { documentFaults } from '../../domain/templates/faults';
import { readDocument } from '../../domain/templates/readDocument';
import { type Shape, oneOf, record } from '../../domain/templates/shape';
import { type TemplateDocument } from '../../domain/templates/types';
import { type TemplateFile } from './types';

const one: Shape<1> = (value, path, tell) => {
  if (value !== 1) tell({ path, code: 'unknown', message: 'This version of the app reads files of format version 1.' });
  return 1;
};
const anything: Shape<TemplateDocument> = (value) => value as TemplateDocument;
const envelope = record<TemplateFile>({ format: oneOf(['practice-and-impact/template']), formatVersion: one, template: anything });

/** The template in a file. Throws `invalid` with everything that is wrong with it, by path: an imported template is sound before anybody sees it. */
export function readFile(sent: unknown): TemplateDocument {
  const faults: Fault[] = [];
  const { template } = envelope(sent, '', (fault) => void faults.push(fault)) ?? {};
  const read = faults.length === 0 ? readDocument(template) : undefined;
  const inside = read ? (read.document ? documentFaults(read.document) : read.faults) : [];
  const all = [...faults, ...inside.map((fault) => ({ ...fault, path: fault.path === '' ? 'template' : `template.${fault.path}` }))];
  if (all.length > 0 || !read?.document) throw new AppError('invalid', `The template was not imported: ${all.length === 1 ? '1 thing is' : `${all.length} things are`} wrong with the file.`, { faults: all });
  return read.document;
}
