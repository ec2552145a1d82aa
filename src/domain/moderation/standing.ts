import { type Person, type PersonRef } from '../people/types';
import { type Review, type ReviewReference } from '../reviews/types';
import { type ConflictKind, type Declaration, type ExemptionReason, type Panel, type PanelItem } from './types';

/** Non-exempt members without whom a review is not decided (domain.md §6). */
export const QUORUM = 3;

type Parties = Pick<Review, 'reviewer' | 'formerReviewers' | 'worker' | 'lineManager' | 'checker' | 'reference' | 'team'>;

/** Where a member stands to one review: everything else about the wall follows from this. */
export type Standing = { kind: 'notOnPanel' } | { kind: 'exempt'; reason: ExemptionReason } | { kind: 'undeclared' } | { kind: 'cleared'; /** The reviewer's grades are kept from them for now. */ gradesHidden?: true };

/** Where one person stands to each review, as it is at the moment of asking; undefined where no panel and no declaration says anything. */
export interface Standings {
  get(reference: ReviewReference): Standing | undefined;
  /** The reviews that do not exist for this person, in order, as one text: what was kept for another text is not theirs. */
  readonly walled: string;
}

/** Of whoever sits on no panel and has declared nothing. */
export const noStandings: Standings = { get: () => undefined, walled: '' };

/** A conflict was declared or pinned: the review is not there for this person, whatever else they are (domain.md §15.6). */
export const isWalled = (standing: Standing | undefined): boolean => standing?.kind === 'exempt' && (standing.reason === 'declared' || standing.reason === 'pinned');

/** Why somebody is exempt from what the data says, whatever they declare (domain.md §6.2). The first-line checker is not: they only may not chair. */
export function exemptByData(oid: string, review: Parties): ExemptionReason | undefined {
  if ([review.reviewer, ...review.formerReviewers].some((author) => author.oid === oid)) return 'author';
  if (review.worker?.oid === oid) return 'worker';
  return review.lineManager?.oid === oid ? 'lineManager' : undefined;
}

/** Where that person stands to this review. "Not asked" is not "none": without a declaration nothing opens. */
export function standingOf(oid: string, panel: Pick<Panel, 'members'>, review: Parties, declarations: readonly Declaration[]): Standing {
  if (!panel.members.some((member) => member.oid === oid)) return { kind: 'notOnPanel' };
  const byData = exemptByData(oid, review);
  const own = declarations.filter(({ member, reviewReference, liftedAt }) => member.oid === oid && reviewReference === review.reference && liftedAt === undefined);
  const conflict = own.find(({ answer }) => answer === 'conflict');
  // Before what the data says: it takes away more.
  if (conflict) return { kind: 'exempt', reason: conflict.pinnedBy ? 'pinned' : 'declared' };
  if (byData) return { kind: 'exempt', reason: byData };
  return { kind: own.length > 0 ? 'cleared' : 'undeclared' };
}

/** Conflicts that the data suggests to somebody who declares (domain.md §6.0); a suggestion exempts nobody. */
export function suggestedConflicts(person: Person, review: Parties, formerWorkers: readonly PersonRef[]): ConflictKind[] {
  return [
    ...(review.lineManager?.oid === person.oid ? (['lineManager'] as const) : []),
    ...(person.team !== '' && person.team === review.team ? (['sameTeam'] as const) : []),
    ...(formerWorkers.some(({ oid }) => oid === person.oid) ? (['formerWorker'] as const) : []),
  ];
}

export interface Quorum {
  /** Present, cleared members: the only ones that count. */
  present: number;
  /** All members who are not exempt. */
  of: number;
  exempt: number;
  /** Not exempt and not asked or not answered: they do not count until they declare. */
  undeclared: number;
  met: boolean;
}

/** The quorum of one review: "4 of 4, 1 exempt"; the exempt leave every count and denominator (domain.md §6). */
export function quorumOf(panel: Pick<Panel, 'members' | 'attendance'>, review: Parties, declarations: readonly Declaration[]): Quorum {
  const oids = [...new Set(panel.members.map(({ oid }) => oid))];
  const by = (kind: Standing['kind']) => oids.filter((oid) => standingOf(oid, panel, review, declarations).kind === kind);
  const [cleared, undeclared, exempt] = [by('cleared'), by('undeclared').length, by('exempt').length];
  const present = cleared.filter((oid) => panel.attendance.includes(oid)).length;
  return { present, of: cleared.length + undeclared, exempt, undeclared, met: present >= QUORUM };
}

export type ChairRefusal = 'author' | 'checker' | 'lineManagement' | 'exempt' | 'notOnPanel';

/** Who chairs this review. */
export const chairOf = (panel: Pick<Panel, 'chair'>, item: Pick<PanelItem, 'replacementChair'>): PersonRef => item.replacementChair ?? panel.chair;

/** Why somebody may not chair this review, and a replacement is asked for; undefined when they may (domain.md §6). `managerOf` gives a person's manager, empty when unknown. */
export function chairRefusal(oid: string, panel: Pick<Panel, 'members'>, review: Parties, declarations: readonly Declaration[], managerOf: (oid: string) => string): ChairRefusal | undefined {
  const standing = standingOf(oid, panel, review, declarations);
  if (exemptByData(oid, review) === 'author') return 'author';
  if (review.checker?.oid === oid) return 'checker';
  if (lineManagement(review, managerOf).has(oid)) return 'lineManagement';
  if (standing.kind === 'notOnPanel') return 'notOnPanel';
  return standing.kind === 'exempt' ? 'exempt' : undefined;
}

/** The worker, the line manager and everybody above them; a ring of managers ends the walk. */
function lineManagement({ worker, lineManager }: Parties, managerOf: (oid: string) => string): Set<string> {
  const found = new Set([worker?.oid, lineManager?.oid].filter((oid) => oid !== undefined));
  for (const oid of found) if (managerOf(oid) !== '') found.add(managerOf(oid));
  return found;
}
