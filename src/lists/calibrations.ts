import { type Calibration, calibrationStates } from '../domain/calibration/types';
import { childStatuses } from '../domain/templates/types';
import { defineList } from './define';
import { json } from './document';
import { day, instant, key, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Calibration exercises, by reference; `originKey` keeps one from being started twice. The copy holds as much as a whole review may. */
export const calibrationsList = defineList<Calibration>('Calibrations', {
  description: 'Anonymised reviews that several reviewers grade blind, with their gold standard.',
  keyColumn: 'reference',
  keyOf: (calibration) => calibration.reference,
  committable: true,
  fields: {
    reference: key(),
    originKey: text({ unique: true }),
    reviewReference: text({ indexed: true }),
    state: requiredCode(calibrationStates, { indexed: true }),
    templateKey: text(),
    templateVersion: text(),
    childStatus: requiredCode(childStatuses),
    strikes: json<Calibration['strikes']>([]),
    copy: json<Calibration['copy']>([], { notes: 12 }),
    gold: json<Calibration['gold']>({}, { notes: 2 }),
    participants: json<Calibration['participants']>([]),
    dueDay: day({ indexed: true }),
    createdBy: requiredPerson({ indexed: true }),
    createdAt: requiredInstant({ indexed: true }),
    sentBy: person(),
    sentAt: instant({ indexed: true }),
    closedBy: person(),
    closedAt: instant({ indexed: true }),
    withdrawReason: note(),
    revision: number(),
  },
});
