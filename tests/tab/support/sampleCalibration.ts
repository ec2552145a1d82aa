import { presentAgreement } from '../../../src/api/presenters/agreement';
import { presentCalibration } from '../../../src/api/presenters/calibration';
import { presentPanelThemes } from '../../../src/api/presenters/panelThemes';
import type { OperationName } from '../../../src/contract';
import { anonymiser } from '../../../src/domain/calibration/anonymise';
import { comparedCopy, copyOf } from '../../../src/domain/calibration/copy';
import { knownOf } from '../../../src/domain/calibration/knownNames';
import { leftoversOf } from '../../../src/domain/calibration/leftovers';
import { resultsOf } from '../../../src/domain/calibration/results';
import type { Calibration, CalibrationAnswer } from '../../../src/domain/calibration/types';
import { agreementReport } from '../../../src/domain/moderation/agreementReport';
import type { GradedTwice } from '../../../src/domain/moderation/agreementSources';
import { decideCollate } from '../../../src/domain/panelThemes/decisions';
import type { PanelTheme } from '../../../src/domain/panelThemes/types';
import { template2025 } from '../../../src/domain/templates/template2025';
import { grades } from '../../../src/domain/templates/types';
import { answer, calibration, graded } from '../../domain/calibration/builders';
import { completeParts, person, review } from '../../domain/support/builders';

const may = { allowed: true };
const compared = comparedCopy(template2025, completeParts(), anonymiser(knownOf(review(), [], []), [{ text: 'school', as: 'a place' }]));
const copy = copyOf(compared);
const [kit, marit, femi] = [answer('Kit', 'good'), answer('Marit', 'requiresImprovement', { submittedAt: '2026-12-01T10:00:00Z' }), answer('Femi', 'good')];
const participants = [kit, marit, femi].map(({ member }) => member);

function exercise(changes: Partial<Calibration>, view: { leads: boolean; own?: CalibrationAnswer; results?: boolean }) {
  const it = calibration({ copy, participants, strikes: [{ text: 'school', as: 'a place' }], ...changes });
  const draft = it.state === 'draft';
  const progress = participants.map((member, index) => ({ member, state: (['handedIn', 'begun', 'notBegun'] as const)[index] ?? 'notBegun', late: false }));
  return presentCalibration({
    calibration: { ...it, copy: draft ? [] : copy },
    template: template2025,
    graded,
    ...(view.leads ? { lead: { progress, compared: draft ? compared : [], leftovers: leftoversOf([...copy, { key: 'x', title: 'X', answers: [{ id: 'x', field: 'X', text: 'She met Kayla at Northgate. They like Kayla.' }] }]) } } : {}),
    ...(view.own ? { own: { answer: view.own, late: false } } : {}),
    ...(view.results ? { results: resultsOf(it, [kit, marit, femi], graded) } : {}),
    abilities: { prepare: may, send: may, close: may, withdraw: may, grade: may },
  });
}

const exercises = [
  exercise({ reference: 'C-2026-01', state: 'draft' }, { leads: true }),
  exercise({ reference: 'C-2026-02', state: 'open' }, { leads: false, own: { ...kit, submittedAt: undefined } }),
  exercise({ reference: 'C-2026-03', state: 'closed', closedAt: '2026-12-02T10:00:00Z' }, { leads: false, own: kit, results: true }),
  exercise({ reference: 'C-2026-04', state: 'open' }, { leads: true }),
  exercise({ reference: 'C-2026-05', state: 'closed', closedAt: '2026-12-02T10:00:00Z' }, { leads: true, results: true }),
];

/** Forty-five grades over a year, most of them alike: enough for every figure. */
const pairs: GradedTwice[] = Array.from({ length: 45 }, (_, index) => ({
  key: graded[index % graded.length]?.key ?? 'journey', subject: `PIR-2026-${index % 9}`, day: index < 25 ? '2026-03-10' : '2026-09-10',
  first: grades[index % 3] ?? 'good', second: grades[index % 7 === 0 ? (index % 3) + 1 : index % 3] ?? 'good',
}));
const agreement = presentAgreement({ person: { oid: 'oid-Kit', name: 'Kit Ambrosell' }, panel: agreementReport(pairs, graded), calibration: agreementReport(pairs.slice(0, 7), graded) });

const panel = { reference: 'P-2026-01', state: 'closed' as const, agenda: ['PIR-2026-03', 'PIR-2026-07'] };
const theme = (reference: string, changes: Partial<PanelTheme> = {}): PanelTheme => ({
  ...decideCollate(panel, { attempt: `attempt-${reference}`, target: 'tools', text: 'Chronologies are out of date in all of them.\nThe form asks for one and does not show it.', restsOn: ['PIR-2026-07'] }, [], person('Quinn Abara'), '2026-03-20T10:00:00Z'), reference, ...changes,
});
const themes = presentPanelThemes({
  panelReference: panel.reference,
  agenda: panel.agenda,
  themes: [
    { theme: theme('T-2026-01'), restsOn: ['PIR-2026-03', 'PIR-2026-07'], merged: [theme('T-2026-04')], entering: false, abilities: { change: may } },
    { theme: theme('T-2026-02', { state: 'recommended', target: 'service' }), restsOn: ['PIR-2026-07'], merged: [], recommendation: 'R-2026-044', entering: false, abilities: {} },
    { theme: theme('T-2026-03', { target: 'reviewers' }), restsOn: ['PIR-2026-03'], merged: [], entering: false, abilities: { change: may } },
  ],
  ground: [
    { kind: 'grade', review: 'PIR-2026-07', key: 'journey', from: 'good', to: 'requiresImprovement', reason: 'Nobody asked her what she wants.' },
    { kind: 'recommendation', review: 'PIR-2026-07', change: 'amended', reason: 'Two actions in one.' },
    { kind: 'quality', review: 'PIR-2026-03', aspect: 'evidenced', mark: 'partly' },
  ],
  collate: may,
});

/** What the API in memory answers about calibration, agreement and themes; undefined for anything else. */
export function calibrationAnswers(name: OperationName, params: Record<string, string>): unknown {
  switch (name) {
    case 'listCalibrations':
      return { rows: exercises.map(({ reference, state, dueDay, lead }, index) => ({ reference, state, dueDay, leads: lead !== undefined, participants: 3, handedIn: index, ...(lead ? {} : { ownHandedIn: state === 'closed' }) })) };
    case 'listCalibrationSources':
      return { rows: ['PIR-2026-03', 'PIR-2026-07'].map((reference, index) => ({ reference, theme: 'Voice of the child', team: 'North', agreedAt: '2026-03-10T10:00:00Z', moderatedByPanel: index === 0, usedIn: index === 0 ? ['C-2026-01'] : [] })) };
    case 'getCalibration':
      return exercises.find(({ reference }) => reference === params.reference);
    case 'listCalibrationCandidates':
      return { rows: [...participants.map((each, index) => ({ ...each, team: 'Independent reviewing', kind: index === 2 ? 'external' : 'internal' })), { oid: 'oid-Robin', name: 'Robin Achterby', team: 'Independent reviewing', kind: 'internal', refusal: 'They wrote this review.' }] };
    case 'getOwnAgreement':
    case 'getAgreement':
    case 'getServiceAgreement':
      return agreement;
    case 'listThemePanels':
      return { rows: [{ reference: 'P-2026-01', closedAt: '2026-03-20T10:00:00Z', themes: 3, open: 2 }] };
    case 'listPanelThemes':
      return themes;
    default:
      return undefined;
  }
}
