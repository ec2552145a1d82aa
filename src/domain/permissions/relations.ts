import { seatRoles } from '../moderation/plan';
import { type Panel } from '../moderation/types';
import { type Actor, type Role } from '../people/types';
import { type Recommendation } from '../recommendations/types';
import { type Review, type ReviewState } from '../reviews/types';

/** Any of these roles. */
export const holds = (actor: Actor, ...wanted: readonly Role[]): boolean => wanted.some((role) => actor.roles.includes(role));

export const isReviewer = (actor: Actor, review: Review): boolean => review.reviewer.oid === actor.oid;
export const isWorker = (actor: Actor, review: Review): boolean => review.worker?.oid === actor.oid;
export const isLineManager = (actor: Actor, review: Review): boolean => review.lineManager?.oid === actor.oid;

/** Wrote in it, now or before it was given to another. */
export const isAuthor = (actor: Actor, review: Review): boolean => isReviewer(actor, review) || review.formerReviewers.some(({ oid }) => oid === actor.oid);

const shared: readonly ReviewState[] = ['shared', 'closed'];
/** The worker and line manager may read it from here on (domain.md §4). */
export const isShared = (review: Review): boolean => shared.includes(review.state);

const open: readonly ReviewState[] = ['assigned', 'inProgress', 'submitted', 'checked', 'panel', 'agreed', 'shared', 'closed', 'postponed'];
/** The assignment stands: a reviewer who declined, or whose review was withdrawn, sees no more of the child. */
export const assignmentStands = (review: Review): boolean => open.includes(review.state);

/** The panel chair checks what a QA lead wrote (domain.md §4), from its submission on. */
export const chairsFor = (actor: Actor, review: Review): boolean => holds(actor, 'PanelChair') && review.reviewerIsLead && review.submittedAt !== undefined && assignmentStands(review);

/** Holds a role with which one may sit on a panel. */
export const maySit = (actor: Actor): boolean => holds(actor, ...seatRoles);
export const sitsOn = (actor: Actor, panel: Pick<Panel, 'members'>): boolean => maySit(actor) && panel.members.some(({ oid }) => oid === actor.oid);
/** Plans panels and works on them without needing a seat. */
export const isOffice = (actor: Actor): boolean => holds(actor, 'QaLead', 'QaCoordinator');

const onPanels: readonly ReviewState[] = ['panel', 'agreed', 'shared', 'closed'];
/** A member who said that there is no conflict reads the review, and afterwards its record (domain.md §2, §6). */
export const isCleared = (actor: Actor, review: Review): boolean => maySit(actor) && onPanels.includes(review.state) && actor.standings.get(review.reference)?.kind === 'cleared';

export const owns = (actor: Actor, recommendation: Recommendation): boolean => recommendation.owner?.oid === actor.oid;
/** A manager of the team that owns it (domain.md §2: "recommendations they own or that their team owns"). */
export const managesOwningTeam = (actor: Actor, recommendation: Recommendation): boolean => holds(actor, 'Manager') && actor.team !== '' && actor.team === recommendation.team;
export const raised = (actor: Actor, recommendation: Recommendation): boolean => recommendation.raisedBy.oid === actor.oid;
