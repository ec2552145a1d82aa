import { findings, feedbackSaid, analyses, goodPractice } from './findings';
import { type Chance } from './chance';
import { type DemoPerson } from './people';
import { type ReviewPlot } from './story';
import { type ChildStatus } from '../../../src/domain/templates/types';
import { type PartAnswers, type ProposedRecommendation, type SectionEntry } from '../../../src/domain/reviews/types';
import { template2025 } from '../../../src/domain/templates/template2025';

export interface FormInput {
  plot: ReviewPlot;
  status: ChildStatus;
  reviewer: DemoPerson;
  /** Who owns child-level recommendations: the team's manager. */
  owner: DemoPerson;
  /** Who owns service-level ones. */
  serviceOwner: DemoPerson;
}

/** What the reviewer of this plot writes, part by part, complete by the submission rules. */
export function writeForm(input: FormInput, chance: Chance): Readonly<Record<string, PartAnswers>> {
  const { plot } = input;
  const sections = template2025.sections.map(({ key }) => [key, writeSection(key, plot, chance)] as const);
  return {
    header: writeHeader(chance),
    standards: writeStandards(chance),
    ...Object.fromEntries(sections),
    feedback: writeFeedback(input, chance),
    summary: writeSummary(plot, chance),
    childRecommendations: propose(input, 'child'),
    serviceRecommendations: propose(input, 'service'),
  };
}

function writeHeader(chance: Chance): PartAnswers {
  const ethnicity = chance.pick(['whiteBritish', 'whiteBritish', 'whiteAndBlackCaribbean', 'african', 'pakistani', 'otherWhite', 'notRecorded']);
  const religion = chance.pick(['none', 'christian', 'muslim', 'notRecorded']);
  const unknown = 'The family was asked and prefers to talk about it at the next visit.';
  return {
    kind: 'header',
    header: {
      gender: chance.pick(['female', 'male']),
      ethnicity,
      ethnicityText: '',
      ethnicityReason: ethnicity === 'notRecorded' ? unknown : '',
      religion,
      religionReason: religion === 'notRecorded' ? unknown : '',
      additionalNeeds: chance.pick(['', '', 'Speech and language therapy', 'Autism']),
      firstLanguage: chance.pick(['English', 'English', 'English', 'Polish', 'Urdu']),
      interpreterNeeded: chance.happens(0.1),
      corrections: '',
    },
  };
}

function writeStandards(chance: Chance): PartAnswers {
  const standards = template2025.standards.map(({ key }) => {
    const outcome = chance.pick(['met', 'met', 'met', 'partlyMet', 'notMet'] as const);
    return [key, { outcome, action: outcome === 'met' ? '' : 'Put right within two weeks; the manager checks.', reason: '' }] as const;
  });
  return { kind: 'standards', standards: Object.fromEntries(standards) };
}

function writeSection(key: string, { sectionGrades }: ReviewPlot, chance: Chance): PartAnswers {
  const lines = findings[key];
  if (!lines) throw new RangeError(`The demo has no findings for the section ${key}.`);
  const grade = sectionGrades[key] ?? 'good';
  const weak = grade === 'requiresImprovement' || grade === 'inadequate';
  const strength = chance.pick(lines.strengths);
  const area = weak || chance.happens(0.6) ? chance.pick(lines.areas) : '';
  const evidence = chance.pick(lines.evidence);
  return {
    kind: 'graded',
    graded: {
      strengths: [entry('s1', strength, evidence)],
      areas: area === '' ? [] : [entry('a1', area, evidence)],
      impact: (weak ? lines.impact[1] : lines.impact[0]) ?? chance.pick(lines.impact),
      grade,
      notApplicableReason: '',
    },
  };
}

const entry = (id: string, text: string, evidence: string): SectionEntry => ({ id, text, evidence, beforePeriod: false });

function writeFeedback({ plot, reviewer }: FormInput, chance: Chance): PartAnswers {
  const said = (text: string) => ({ obtained: true, day: plot.submitted, method: chance.pick(['inPerson', 'telephone', 'videoCall'] as const), said: text, attempts: [] });
  const tried = { obtained: false, day: '', method: undefined, said: '', attempts: [{ id: 't1', day: plot.accepted, how: 'telephone' as const, byWhom: reviewer.name, outcome: 'noAnswer' as const, why: '' }] };
  return { kind: 'feedback', feedback: { family: chance.happens(0.65) ? said(chance.pick(feedbackSaid.family)) : tried, worker: said(chance.pick(feedbackSaid.worker)), manager: chance.happens(0.8) ? said(chance.pick(feedbackSaid.manager)) : tried } };
}

function writeSummary({ practice, outcomes }: ReviewPlot, chance: Chance): PartAnswers {
  return {
    kind: 'summary',
    summary: {
      analysis: chance.pick(analyses),
      goodPractice: chance.pick(goodPractice),
      practiceGrade: practice,
      practiceReason: 'The section grades and what the family and worker said point the same way.',
      outcomesGrade: outcomes,
      overallGrade: undefined,
      overallReason: '',
      outcomesReason: 'Judged by what is different for the child since the plan began.',
      outOfLineReason: 'The weight lies on what mattered most to the child in this period.',
    },
  };
}

function propose({ plot, owner, serviceOwner }: FormInput, level: 'child' | 'service'): PartAnswers {
  const items = plot.proposals
    .map((each, index) => ({ ...each, id: `p${index + 1}` }))
    .filter(({ proposal }) => proposal.level === level)
    .map(({ id, proposal, dueDay }): ProposedRecommendation => {
      const who = level === 'child' ? owner : serviceOwner;
      return { id, action: proposal.action, impact: proposal.impact, owner: { oid: who.oid, name: who.name }, ownerRole: '', dueDay, theme: proposal.theme, answers: [proposal.answers] };
    });
  return { kind: 'recommendations', recommendations: { items, noneReason: items.length === 0 ? 'Nothing beyond this child.' : '' } };
}
