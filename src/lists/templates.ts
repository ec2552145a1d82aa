import { readDocument } from '../domain/templates/readDocument';
import { type TemplateDocument, templateForms } from '../domain/templates/types';
import { templateStates, type TemplateVersion, versionId } from '../domain/templates/versions';
import { type Field } from './column';
import { defineList } from './define';
import { json } from './document';
import { instant, number, note, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

const stored = json<TemplateDocument | undefined>(undefined, { notes: 6 });

/** Read through the shape of a document: what somebody damaged by hand is no form to review a child by. */
const document: Field<TemplateDocument> = {
  columns: (name) => stored.columns(name),
  encode: (name, value, into) => stored.encode(name, value, into),
  decode: (name, cells) => {
    const { document: read, faults } = readDocument(stored.decode(name, cells));
    if (!read) throw new TypeError(`column ${name} holds no valid template: ${faults[0]?.path ?? ''}`);
    return read;
  },
};

/** Forms as versioned documents, one item a version (domain.md §3.8). Six notes: a form of 380,000 characters fits. */
export const templatesList = defineList<TemplateVersion>('Templates', {
  description: 'The forms of reviews and activities, one item a version; a published one never changes.',
  keyColumn: 'versionId',
  keyOf: versionId,
  committable: true,
  fields: {
    key: text({ indexed: true }),
    version: text(),
    heading: text(),
    form: requiredCode(templateForms, { indexed: true }),
    state: requiredCode(templateStates, { indexed: true }),
    document,
    basedOn: text(),
    publishedAt: instant({ indexed: true }),
    publishedBy: person(),
    retiredAt: instant(),
    retiredBy: person(),
    retireReason: note(),
    updatedAt: requiredInstant(),
    updatedBy: requiredPerson(),
    revision: number(),
  },
});
