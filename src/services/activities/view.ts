import { type ActivityForm, type ActivityResource, type ActivityWords } from '../../contract/activities';
import { londonDay } from '../../domain/clock';
import { figuresOf } from '../../domain/activities/figures';
import { adviceOn, missingFrom } from '../../domain/activities/missing';
import { type Activity, type ActivityFinding, proposalsOf, type SectionAnswers } from '../../domain/activities/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type ActivityAction } from '../../domain/permissions/types';
import { ragOf } from '../../domain/recommendations/rag';
import { type ProposedRecommendation } from '../../domain/reviews/types';
import { type ActivityTemplate } from '../../domain/templates/types';
import { type ServiceContext } from '../context';
import { abilityOf, allows } from '../support/guard';
import { childrenBehind, formOf } from './case';

const shown: readonly ActivityAction[] = ['activity.change', 'activity.finish', 'activity.appoint', 'activity.withdraw', 'activity.reopen', 'activity.export'];

/** One activity as this actor may see it. */
export function viewActivity(context: ServiceContext, actor: Actor, activity: Activity): ActivityResource {
  const { stores, clock } = context;
  const today = londonDay(clock.now());
  const template = formOf(stores, activity);
  const { reference, kind, state, updatedAt, finishedAt, finishedBy, reopenReason, withdrawReason, revision } = activity;
  const whole = allows(actor, { action: 'activity.readCases', activity });
  const mayChange = allows(actor, { action: 'activity.change', activity });
  const { tracked, entering } = trackedOf(context, actor, activity);
  return {
    reference,
    kind,
    state,
    form: presentForm(template),
    words: whole ? wholeWords(activity) : leaderWords(activity),
    whole,
    caseCount: activity.cases.length,
    figures: figuresOf(template.cases, activity.cases).map(({ parts, range, ...figure }) => ({ ...figure, parts: parts.map(({ code, label, count, share }) => ({ code, label, count, ...(share !== undefined && { share }) })), ...(range && { range: { ...range } }) })),
    tracked,
    entering,
    missing: mayChange ? missingFrom(activity, template, childrenBehind(context, actor, activity, template), today) : [],
    advice: mayChange ? adviceOn(activity, template, today) : [],
    updatedAt,
    ...(finishedAt && { finishedAt }),
    finishedBy: whole ? (finishedBy?.name ?? '') : '',
    reopenReason: whole ? reopenReason : '',
    withdrawReason,
    abilities: Object.fromEntries(shown.map((action) => [action.slice('activity.'.length), abilityOf(decide(actor, { action, activity }))])),
    revision,
  };
}

function trackedOf({ stores, clock }: ServiceContext, actor: Actor, activity: Activity): Pick<ActivityResource, 'tracked' | 'entering'> {
  if (activity.state !== 'finished') return { tracked: [], entering: 0 };
  const there = stores.recommendations.ofSource(activity.reference).map(({ value }) => value);
  const today = londonDay(clock.now());
  return {
    tracked: there
      .filter((recommendation) => allows(actor, { action: 'recommendation.see', recommendation }))
      .map((recommendation) => ({ proposal: recommendation.originKey.slice(activity.reference.length + 1), reference: recommendation.reference, action: recommendation.action, status: recommendation.status, rag: ragOf(recommendation, today).rag }))
      .sort((a, b) => a.reference.localeCompare(b.reference)),
    entering: Math.max(0, proposalsOf(activity).length - there.length),
  };
}

function presentForm({ key, version, title, sections, cases }: ActivityTemplate): ActivityForm {
  return {
    key,
    version,
    title,
    sections: sections.map((section) => ({ key: section.key, title: section.title, guidance: section.guidance.map(({ text }) => text), asks: [...section.asks] })),
    columns: cases.map((column) => ({ key: column.key, title: column.title, kind: column.kind, options: column.options.map(({ code, label }) => ({ code, label })), required: column.required })),
  };
}

function wholeWords({ heading, fromDay, toDay, lead, participants, scope, sections, cases, noneReason, outcome, links }: Activity): ActivityWords {
  return {
    heading,
    fromDay,
    toDay,
    lead: { oid: lead.oid, name: lead.name },
    participants,
    scope,
    sections: mapSections(sections, ({ evidence }) => evidence, presentProposal),
    cases: cases.map(({ id, values }) => ({ id, values: { ...values } })),
    noneReason,
    outcome,
    links: links.map(({ id, title, url }) => ({ id, title, url })),
  };
}

/** Without people, references into records, addresses of files and cases: what senior leaders read holds no identities (domain.md §2). */
function leaderWords({ heading, fromDay, toDay, scope, sections, noneReason, outcome }: Activity): ActivityWords {
  return { heading, fromDay, toDay, lead: { oid: '', name: '' }, participants: '', scope, sections: mapSections(sections, () => '', (item) => ({ ...presentProposal(item), owner: undefined, ownerRole: '' })), cases: [], noneReason, outcome, links: [] };
}

type Proposal = ActivityWords['sections'][string]['recommendations'][number];

function mapSections(sections: Activity['sections'], evidenceOf: (finding: ActivityFinding) => string, proposal: (item: ProposedRecommendation) => Proposal): ActivityWords['sections'] {
  const findings = (list: readonly ActivityFinding[]) => list.map((finding) => ({ id: finding.id, text: finding.text, evidence: evidenceOf(finding) }));
  const one = ({ answer, strengths, areas, recommendations }: SectionAnswers) => ({ answer, strengths: findings(strengths), areas: findings(areas), recommendations: recommendations.map(proposal) });
  return Object.fromEntries(Object.entries(sections).map(([key, answers]) => [key, one(answers)]));
}

function presentProposal({ id, action, impact, doneWhen, experience, owner, ownerRole, dueDay, theme, answers }: ProposedRecommendation): Proposal {
  return { id, action, impact, ...(doneWhen !== undefined && { doneWhen }), ...(experience !== undefined && { experience }), owner: owner && { oid: owner.oid, name: owner.name }, ownerRole, dueDay, theme, answers: [...answers] };
}
