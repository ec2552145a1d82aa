import type { OperationName } from '../../../src/contract';
import type { ActivityFormChoice, ActivityListRow, ActivityResource, ActivityWords } from '../../../src/contract/activities';
import { figuresOf } from '../../../src/domain/activities/figures';
import { visitsTable2026 } from '../../../src/domain/templates/activities';
import { cast } from '../../../infra/local/demo/people';

const may = { allowed: true };
const mayNot = { allowed: false, sentence: 'This cannot be done at this stage.' };
const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });
const { sections, cases: columns, key, version, title } = visitsTable2026;
const cases = Array.from({ length: 27 }, (_, index) => ({ id: `case-${index}`, values: { visitedOn: `2026-03-${String(1 + (index % 27)).padStart(2, '0')}`, way: index % 4 === 0 ? 'virtual' : 'faceToFace', method: index % 3 === 0 ? 'At home, with the advocate' : '', purposeMet: 'yes', ...(index === 26 ? {} : { childSeen: index % 5 === 0 ? 'no' : 'yes' }) } }));

const words: ActivityWords = {
  heading: 'Visits to children in need, February and March',
  fromDay: '2026-03-02',
  toDay: '2026-03-20',
  lead: ref(cast.sam),
  participants: 'Two team managers and an advocate.',
  scope: 'One visit of each child in the team, the latest.',
  sections: {
    findings: {
      answer: 'Most visits are on time and face to face.\nVirtual visits are not explained.',
      strengths: [{ id: 's1', text: 'Children are seen alone where that was planned.', evidence: 'Cases 1 to 20' }],
      areas: [{ id: 'a1', text: 'Nobody writes down why a visit was virtual.', evidence: 'Cases 5, 9 and 13' }],
      recommendations: [{ id: 'r1', action: 'Write down in the visit record why a visit is virtual.', impact: 'Children are seen in person unless there is a good reason.', owner: undefined, ownerRole: '', dueDay: '', theme: '', answers: ['a1'] }],
    },
  },
  cases,
  noneReason: '',
  outcome: '',
  links: [{ id: 'l1', title: 'Slides for the team', url: 'https://files.example.org/slides' }],
};
const draft: ActivityResource = {
  reference: 'ACT-2026-02',
  kind: 'standardsReview',
  state: 'draft',
  form: { key, version, title, sections: sections.map((section) => ({ key: section.key, title: section.title, guidance: section.guidance.map(({ text }) => text), asks: [...section.asks] })), columns: columns.map((column) => ({ ...column, options: [...column.options] })) },
  words,
  whole: true,
  caseCount: cases.length,
  figures: figuresOf(columns, cases).map(({ parts, range, ...figure }) => ({ ...figure, parts: parts.map(({ share, ...part }) => ({ ...part, ...(share !== undefined && { share }) })), ...(range && { range }) })),
  tracked: [],
  entering: 0,
  missing: [
    { path: 'sections.findings.recommendations.0.owner', code: 'noOwner', message: 'Choose who will do it: a person, or a role such as head of service.' },
    { path: 'cases.26.childSeen', code: 'cell', message: 'Case 27: Fill in “Child seen”.' },
    { path: 'outcome', code: 'required', message: 'Say what came of it.' },
  ],
  advice: [{ path: 'sections.findings.recommendations.0.action', code: 'vague', message: 'Start with what somebody will be seen to do: meet, write, book, agree.' }],
  updatedAt: '2026-03-23T10:42:00Z',
  finishedBy: '',
  reopenReason: 'Two cases were left out.',
  withdrawReason: '',
  abilities: { change: may, finish: may, appoint: may, withdraw: may, reopen: mayNot, export: may },
  revision: 7,
};
const finished: ActivityResource = { ...draft, reference: 'ACT-2026-01', state: 'finished', words: { ...words, outcome: 'The team books visits ahead from now on.' }, tracked: [{ proposal: 'r1', reference: 'R-2026-044', action: 'Write down in the visit record why a visit is virtual.', status: 'inProgress', rag: 'amber' }], missing: [], advice: [], finishedAt: '2026-03-24T09:00:00Z', finishedBy: cast.casey.name, reopenReason: '', abilities: { ...draft.abilities, change: mayNot, finish: mayNot, withdraw: mayNot, reopen: may } };
const row = ({ reference, kind, state, words: { heading, fromDay, toDay, lead } }: ActivityResource): ActivityListRow => ({ reference, kind, heading, fromDay, toDay, state, lead: lead.name, recommendations: 1 });
const forms: ActivityFormChoice[] = [
  { kind: 'standardsReview', key, version, title, table: true },
  { kind: 'survey', key: 'learning-activity', version: '2026', title: 'Learning activity', table: false },
];

/** What the API in memory says of activities; undefined for what is not about them. */
export function activityAnswers(name: OperationName, params: Record<string, string>): unknown {
  switch (name) {
    case 'listActivities':
      return { rows: [row(draft), row(finished), { ...row(finished), reference: 'ACT-2025-09', kind: 'peerReview', heading: 'Peer review by a neighbouring council', state: 'withdrawn', lead: '' }], forms, start: may };
    case 'getActivity':
      return [draft, finished].find(({ reference }) => reference === params.reference);
    default:
      return undefined;
  }
}
