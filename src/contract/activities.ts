import { z } from 'zod/mini';
import { activityStates } from '../domain/activities/types';
import { rags, statuses } from '../domain/recommendations/types';
import { activityAsks, activityKinds, columnKinds } from '../domain/templates/types';
import { FileReply } from './access';
import { route } from './route';
import { Abilities, Ability, day, Fault, instant, line, longText, PersonRef, someDay } from './shapes';

const kind = z.enum(activityKinds);
const state = z.enum(activityStates);
/** `null` says "nobody" as well: JSON has no undefined. */
const maybePerson = z.pipe(z.nullish(PersonRef), z.transform((value): z.output<typeof PersonRef> | undefined => value ?? undefined));

/** One activity as a row: its reference and what it is, never a case. */
export const ActivityListRow = z.object({
  reference: z.string(),
  kind,
  heading: z.string(),
  fromDay: day,
  toDay: day,
  state,
  /** Empty for those who see no names. */
  lead: z.string(),
  /** How many recommendations it makes. */
  recommendations: z.number(),
});
export type ActivityListRow = z.infer<typeof ActivityListRow>;

const Finding = z.object({ id: line, text: longText, evidence: longText });
export type ActivityFinding = z.output<typeof Finding>;
const Proposal = z.object({ id: line, action: longText, impact: longText, doneWhen: z.optional(longText), experience: z.optional(longText), owner: maybePerson, ownerRole: line, dueDay: day, theme: line, answers: z.array(line) });
const Section = z.object({ answer: longText, strengths: z.array(Finding), areas: z.array(Finding), recommendations: z.array(Proposal) });
export type ActivitySectionAnswers = z.output<typeof Section>;
const CaseRow = z.object({ id: line, values: z.record(z.string(), line) });
export type ActivityCase = z.output<typeof CaseRow>;
const Link = z.object({ id: line, title: line, url: longText });
export type ActivityLink = z.output<typeof Link>;

/** What people write, and what is saved by itself as they do. */
export const ActivityWords = z.object({ heading: line, fromDay: day, toDay: day, lead: PersonRef, participants: longText, scope: longText, sections: z.record(z.string(), Section), cases: z.array(CaseRow), noneReason: longText, outcome: longText, links: z.array(Link) });
export type ActivityWords = z.output<typeof ActivityWords>;

/** One column of its table of cases. */
export const ActivityColumn = z.object({ key: z.string(), title: z.string(), kind: z.enum(columnKinds), options: z.array(z.object({ code: z.string(), label: z.string() })), required: z.boolean() });
export type ActivityColumn = z.infer<typeof ActivityColumn>;

/** The form that it began with, and keeps. */
export const ActivityForm = z.object({ key: z.string(), version: z.string(), title: z.string(), sections: z.array(z.object({ key: z.string(), title: z.string(), guidance: z.array(z.string()), asks: z.array(z.enum(activityAsks)) })), columns: z.array(ActivityColumn) });
export type ActivityForm = z.infer<typeof ActivityForm>;

/** What one column comes to; a share is whole per cent of the answered, and left out where they are too few. */
export const ActivityFigure = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(columnKinds),
  answered: z.number(),
  blank: z.number(),
  parts: z.array(z.object({ code: z.string(), label: z.string(), count: z.number(), share: z.optional(z.number()) })),
  range: z.optional(z.object({ from: z.string(), to: z.string() })),
});
export type ActivityFigure = z.infer<typeof ActivityFigure>;

export const ActivityResource = z.object({
  reference: z.string(),
  kind,
  state,
  form: ActivityForm,
  /** Whole for those who work on it. For senior leaders without people, evidence, links and cases. */
  words: ActivityWords,
  whole: z.boolean(),
  caseCount: z.number(),
  figures: z.array(ActivityFigure),
  /** What of it is in the tracker, as far as the person sees it there; `proposal` is its id here. */
  tracked: z.array(z.object({ proposal: z.string(), reference: z.string(), action: z.string(), status: z.enum(statuses), rag: z.enum(rags) })),
  /** How many are on their way there. */
  entering: z.number(),
  /** What stands in the way of finishing, for those who may change it. */
  missing: z.array(Fault),
  advice: z.array(Fault),
  updatedAt: instant,
  finishedAt: z.optional(instant),
  finishedBy: z.string(),
  reopenReason: z.string(),
  withdrawReason: z.string(),
  /** `change`, `finish`, `appoint`, `withdraw`, `reopen`, `export`. */
  abilities: Abilities,
  revision: z.number(),
});
export type ActivityResource = z.infer<typeof ActivityResource>;

const revision = z.number();
const reason = longText.check(z.minLength(1, 'Say why.'));
const ALL = '/api/activities';
const ONE = '/api/activities/:reference';

/** A form that a new activity of that kind may begin with, the newest first. */
export const ActivityFormChoice = z.object({ kind, key: z.string(), version: z.string(), title: z.string(), table: z.boolean() });
export type ActivityFormChoice = z.infer<typeof ActivityFormChoice>;

/** The activities part of the API (domain.md §8). */
export const activityRoutes = {
  /** The latest first; with what one may begin with, for those who may. */
  listActivities: route({ method: 'GET', path: ALL, reply: z.object({ rows: z.array(ActivityListRow), forms: z.array(ActivityFormChoice), start: Ability }) }),
  /** `attempt` is made by the page: the same one sent twice is one activity. */
  startActivity: route({ method: 'POST', path: ALL, body: z.object({ attempt: line, kind, heading: line, fromDay: someDay, toDay: day, leadOid: line, templateKey: line, templateVersion: line }), reply: ActivityResource }),
  getActivity: route({ method: 'GET', path: ONE, reply: ActivityResource }),
  /** Everything that is written, as it is now. */
  saveActivity: route({ method: 'PUT', path: ONE, body: z.object({ revision, words: ActivityWords }), reply: z.object({ activity: ActivityResource, savedAt: instant, /** Milliseconds to leave until the next one. */ spacing: z.number() }) }),
  /** Its recommendations enter the tracker. */
  finishActivity: route({ method: 'POST', path: `${ONE}/finish`, body: z.object({ revision }), reply: ActivityResource }),
  reopenActivity: route({ method: 'POST', path: `${ONE}/reopen`, body: z.object({ revision, reason }), reply: ActivityResource }),
  withdrawActivity: route({ method: 'POST', path: `${ONE}/withdraw`, body: z.object({ revision, reason }), reply: ActivityResource }),
  /** Not a GET: taking it out is recorded. */
  exportActivity: route({ method: 'POST', path: `${ONE}/word`, body: z.object({}), reply: FileReply }),
} as const;
