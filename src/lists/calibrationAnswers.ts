import { type CalibrationAnswer } from '../domain/calibration/types';
import { defineList } from './define';
import { json } from './document';
import { instant, number, requiredPerson, text } from './fields';

/** `C-2026-01/<object id>`: what one participant makes of one exercise. */
export const calibrationAnswerKey = (calibration: string, oid: string): string => `${calibration}/${oid}`;

/** One item a participant, so that two never collide. */
export const calibrationAnswersList = defineList<CalibrationAnswer>('CalibrationAnswers', {
  description: 'How each reviewer graded a calibration exercise, blind.',
  keyColumn: 'answerKey',
  keyOf: ({ calibrationReference, member }) => calibrationAnswerKey(calibrationReference, member.oid),
  committable: true,
  fields: {
    calibrationReference: text({ indexed: true }),
    member: requiredPerson({ indexed: true }),
    grades: json<CalibrationAnswer['grades']>({}, { notes: 2 }),
    updatedAt: instant(),
    submittedAt: instant({ indexed: true }),
    revision: number(),
  },
});
