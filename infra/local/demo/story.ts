import { Temporal } from 'temporal-polyfill';
import { type Grade } from '../../../src/domain/templates/types';
import { type Chance } from './chance';
import { cast, type DemoPerson, demoPeople } from './people';
import { type DemoProposal, proposals } from './proposals';

/** How far a demo review has come by today. */
export type Ending = 'assigned' | 'declined' | 'inProgress' | 'returned' | 'submitted' | 'postponed' | 'withdrawn' | 'panel' | 'agreed';

/** How far a demo recommendation has come by today. */
export type Outcome = 'notStarted' | 'inProgress' | 'blocked' | 'done' | 'signedOffDone' | 'signedOffImpact';

export interface ProposalPlot {
  proposal: DemoProposal;
  dueDay: string;
  outcome: Outcome;
  /** Days after agreement on which the owner wrote an update. */
  updatedAfter: readonly number[];
  moved: boolean;
}

export interface ReviewPlot {
  /** Place of the child in the caseload. */
  child: number;
  reviewerOid: string;
  theme: string;
  assigned: string;
  accepted: string;
  submitted: string;
  agreed: string;
  ending: Ending;
  sectionGrades: Readonly<Record<string, Grade>>;
  practice: Grade;
  outcomes: Grade;
  proposals: readonly ProposalPlot[];
}

const sections = ['journey', 'needs', 'management', 'identity', 'partners'] as const;
const MONTHS = 12;
/** What is under way, and with whom: each person of the cast finds something to do. */
const underWayNow: readonly { ending: Ending; reviewer: DemoPerson }[] = [
  { ending: 'submitted', reviewer: cast.eden },
  { ending: 'submitted', reviewer: cast.robin },
  { ending: 'returned', reviewer: cast.robin },
  { ending: 'inProgress', reviewer: cast.robin },
  { ending: 'inProgress', reviewer: cast.eden },
  { ending: 'assigned', reviewer: cast.robin },
  { ending: 'assigned', reviewer: cast.eden },
  { ending: 'declined', reviewer: cast.morgan },
  { ending: 'postponed', reviewer: cast.eden },
  { ending: 'withdrawn', reviewer: cast.robin },
];

/** Twelve months of reviews before `today` (2–3 a month, agreed), and those that are under way now. */
export function tellStory(today: string, children: number, chance: Chance): ReviewPlot[] {
  const end = Temporal.PlainDate.from(today);
  const past = Array.from({ length: MONTHS }, (_, month) => Array.from({ length: month % 2 ? 3 : 2 }, (__, place) => ({ month: MONTHS - month, place }))).flat();
  const reviewers = demoPeople.filter((person) => person.roles.includes('Reviewer') && person.oid !== cast.morgan.oid);
  const agreed = past.map(({ month, place }, index) => plotReview(end.subtract({ months: month }).add({ days: 3 + place * 8 }), 'agreed', index % children, reviewers[index % reviewers.length] ?? cast.robin, end, chance));
  const underWay = underWayNow.map(({ ending, reviewer }, index) => plotReview(end.subtract({ days: 26 - index * 3 }), ending, (past.length + index) % children, reviewer, end, chance));
  return [...agreed, ...underWay];
}

/** One review, assigned on that day. */
export function plotReview(assigned: Temporal.PlainDate, ending: Ending, child: number, reviewer: DemoPerson, today: Temporal.PlainDate, chance: Chance): ReviewPlot {
  const sectionGrades = Object.fromEntries(sections.map((section) => [section, inventGrade(chance)]));
  const submitted = assigned.add({ days: chance.between(12, 18) });
  const agreed = submitted.add({ days: chance.between(3, 9) });
  return {
    child,
    reviewerOid: reviewer.oid,
    theme: chance.happens(0.4) ? chance.pick(['Voice of the child', 'Neglect', 'Risk outside the home', 'Planning for permanence', 'Transition to adulthood']) : '',
    assigned: assigned.toString(),
    accepted: earlier(assigned.add({ days: chance.between(1, 3) }), today),
    submitted: earlier(submitted, today),
    agreed: earlier(agreed, today),
    ending,
    sectionGrades,
    practice: weakest(sectionGrades, ['journey', 'management', 'identity']),
    outcomes: weakest(sectionGrades, ['needs', 'partners']),
    proposals: plotProposals(sectionGrades, agreed, today, chance),
  };
}

const order: readonly Grade[] = ['outstanding', 'good', 'requiresImprovement', 'inadequate'];

/** Mostly good, as published cohorts are; Inadequate is rare. */
function inventGrade(chance: Chance): Grade {
  const draw = chance.fraction();
  if (draw < 0.22) return 'outstanding';
  if (draw < 0.72) return 'good';
  return draw < 0.985 ? 'requiresImprovement' : 'inadequate';
}

/** The middle of the named grades: in line with them, so that the form does not ask why. */
function weakest(grades: Readonly<Record<string, Grade>>, names: readonly string[]): Grade {
  const sorted = names.map((name) => order.indexOf(grades[name] ?? 'good')).sort((a, b) => a - b);
  return order[sorted[Math.floor(sorted.length / 2)] ?? 1] ?? 'good';
}

/** Every section below Good gets a recommendation, and there are at least three at child level and one for the service. */
function plotProposals(grades: Readonly<Record<string, Grade>>, agreed: Temporal.PlainDate, today: Temporal.PlainDate, chance: Chance): ProposalPlot[] {
  const weak = sections.filter((section) => grades[section] === 'requiresImprovement' || grades[section] === 'inadequate');
  const others = sections.filter((section) => !weak.includes(section));
  const wanted = [...weak, ...others].slice(0, Math.max(3, weak.length));
  const atChild = wanted.map((section) => chance.pick(proposals.filter((proposal) => proposal.level === 'child' && proposal.answers === section)));
  const atService = [...new Set([chance.pick(sections), chance.pick(sections)])].map((section) => chance.pick(proposals.filter((proposal) => proposal.level === 'service' && proposal.answers === section)));
  return [...atChild, ...atService].map((proposal) => plotProposal(proposal, agreed, today, chance));
}

function plotProposal(proposal: DemoProposal, agreed: Temporal.PlainDate, today: Temporal.PlainDate, chance: Chance): ProposalPlot {
  const due = agreed.add({ days: proposal.level === 'child' ? chance.between(20, 75) : chance.between(60, 150) });
  const age = agreed.until(today).days;
  const outcome = inventOutcome(Temporal.PlainDate.compare(due, today) < 0, chance);
  const updates = outcome === 'notStarted' ? 0 : outcome === 'inProgress' || outcome === 'blocked' ? chance.between(1, 2) : 2;
  const told = Array.from({ length: updates }, (_, index) => Math.min(age - 1, (index + 1) * chance.between(9, 24)));
  // What waits for sign-off was done in the last days, or it would have been signed off.
  const updatedAfter = (outcome === 'done' ? [age - chance.between(2, 8)] : told).filter((days) => days > 0);
  return { proposal, dueDay: due.toString(), outcome, updatedAfter, moved: outcome !== 'notStarted' && chance.happens(0.15) };
}

function inventOutcome(past: boolean, chance: Chance): Outcome {
  const draw = chance.fraction();
  if (!past) return draw < 0.3 ? 'notStarted' : draw < 0.85 ? 'inProgress' : draw < 0.93 ? 'blocked' : 'done';
  if (draw < 0.5) return 'signedOffImpact';
  if (draw < 0.66) return 'signedOffDone';
  if (draw < 0.78) return 'done';
  return draw < 0.94 ? 'inProgress' : 'notStarted';
}

function earlier(day: Temporal.PlainDate, other: Temporal.PlainDate): string {
  return (Temporal.PlainDate.compare(day, other) < 0 ? day : other).toString();
}
