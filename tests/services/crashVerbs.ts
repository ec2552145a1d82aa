import { activity2026 } from '../../src/domain/templates/activities';
import { entry } from '../domain/support/builders';
import { actors } from '../support/actors';
import { type CrashVerb } from '../support/crash';
import { type TestServer } from '../support/services';
import { activityVerbs } from './activities/crashVerbs';
import { calibrationVerbs } from './calibration/crashVerbs';
import { themeVerbs } from './panelThemes/crashVerbs';
import { trackingVerbs } from './trackingMeetings/crashVerbs';
import { reportVerbs } from './reports/crashVerbs';
import { meetingVerbs } from './meetingVerbs';
import { planningVerbs } from './panels/planningVerbs';
import { caseloadVerbs } from './caseload/crashVerbs';
import { messageVerbs } from './messages/crashVerbs';
import { peopleVerbs } from './people/crashVerbs';
import { agreed, alertInHand, alertRaised, allChecks, allDates, assigned, completeAnswers, done, inProgress, inTracker, newChild, postponed, proposal, readyToClose, returned, shared, signedOff, submitted, soundQuality, told, toldDone, written } from '../support/story';

const { casey, quinn, robin, ola } = actors;

const reviewOf = ({ stores }: TestServer, recordNumber: string): string => [...stores.reviews.values()].find(({ value }) => value.child.recordNumber === recordNumber)?.value.reference ?? '';
const trackedOf = (server: TestServer, recordNumber: string): string[] => server.stores.recommendations.ofSource(reviewOf(server, recordNumber)).map(({ value }) => value.reference);
const recommendationOf = (server: TestServer, recordNumber: string): string => trackedOf(server, recordNumber)[0] ?? '';

const onReview = (name: string, arrange: CrashVerb['arrange'], run: (server: TestServer, reference: string) => Promise<unknown>): CrashVerb => ({ name, arrange, run: (server, recordNumber) => run(server, reviewOf(server, recordNumber)) });
const onRecommendation = (name: string, arrange: CrashVerb['arrange'], run: (server: TestServer, reference: string) => Promise<unknown>): CrashVerb => ({ name, arrange, run: (server, recordNumber) => run(server, recommendationOf(server, recordNumber)) });
const arranged = (make: (server: TestServer, recordNumber: string) => Promise<unknown>): CrashVerb['arrange'] => async (server, recordNumber) => void (await make(server, recordNumber));

const journey = completeAnswers().get('journey');
const answers = journey ?? { kind: 'recommendations' as const, recommendations: { items: [], noneReason: '' } };
const proposals = [proposal('a1'), proposal('a2', { owner: undefined, ownerRole: 'Head of service' })];

const templateOf = (name: string) => ({ key: `t-${name}`, version: '1' });
const templateFile = (name: string) => ({ format: 'practice-and-impact/template', formatVersion: 1, template: { ...activity2026, ...templateOf(name) } });
async function templateDraft({ services }: TestServer, name: string): Promise<void> {
  await services.templates.import(quinn, templateFile(name));
}
async function publishedTemplate(server: TestServer, name: string): Promise<void> {
  await templateDraft(server, name);
  await server.services.templates.publish(quinn, templateOf(name), { revision: 1 });
}

/** Every verb that writes, as a person would do it, at the revision that they saw. */
export const crashVerbs: readonly CrashVerb[] = [
  { name: 'assign', arrange: arranged(newChild), run: ({ services }, recordNumber) => services.reviews.assign(casey, { recordNumber, reviewerOid: robin.oid, theme: '', workingDays: 10 }) },
  onReview('accept', arranged(assigned), ({ services }, reference) => services.reviews.accept(robin, reference)),
  onReview('decline', arranged(assigned), ({ services }, reference) => services.reviews.decline(robin, reference, { reason: 'On leave.' })),
  onReview('firstSave', arranged(inProgress), ({ services }, reference) => services.reviews.savePart(robin, reference, 'journey', { revision: 0, answers })),
  onReview('save', arranged(written), ({ services }, reference) => services.reviews.savePart(robin, reference, 'journey', { revision: 1, answers: answers.kind === 'graded' ? { kind: 'graded', graded: { ...answers.graded, areas: [entry('Two visits were late.', { id: 'a1' })] } } : answers })),
  onReview('submit', arranged(written), ({ services }, reference) => services.reviews.submit(robin, reference, { revision: 2, declared: true })),
  onReview('return', arranged(submitted), ({ services }, reference) => services.reviews.return(quinn, reference, { revision: 3, reasons: [{ part: 'journey', text: 'Say more.' }] })),
  onReview('agree', arranged((server, recordNumber) => submitted(server, recordNumber, proposals)), ({ services }, reference) => services.reviews.agree(quinn, reference, { revision: 3, checks: allChecks, quality: soundQuality, comment: 'Clear.' })),
  onReview('saveAfterReturn', arranged(returned), ({ services }, reference) => services.reviews.savePart(robin, reference, 'journey', { revision: 1, answers: answers.kind === 'graded' ? { kind: 'graded', graded: { ...answers.graded, impact: 'She told me that she sleeps at night.' } } : answers })),
  onReview('check', arranged(submitted), ({ services }, reference) => services.reviews.check(quinn, reference, { revision: 3, checks: allChecks, quality: soundQuality, comment: '' })),
  onReview('chooseForPanel', arranged(submitted), ({ services }, reference) => services.reviews.chooseForPanel(quinn, reference, { revision: 3, checks: allChecks, quality: soundQuality, comment: '' })),
  onReview('comment', arranged(submitted), ({ services }, reference) => services.reviews.comment(quinn, reference, { attempt: 'attempt-1', part: 'journey', text: 'Which visit was this?' })),
  onReview('share', arranged(agreed), ({ services }, reference) => services.reviews.share(quinn, reference, { revision: 4, reflectBy: '2026-03-20' })),
  onReview('reflect', arranged(shared), ({ services }, reference) => services.reviews.reflect(actors.jules, reference, { attempt: 'attempt-1', text: 'It helped me to see the year as a whole.' })),
  onReview('reply', arranged(shared), ({ services }, reference) => services.reviews.reply(robin, reference, { attempt: 'attempt-1', text: 'Thank you.' })),
  onReview('recordOfficeUse', arranged(shared), ({ services }, reference) => services.reviews.recordOfficeUse(quinn, reference, { revision: 5, office: allDates })),
  onReview('close', arranged(readyToClose), ({ services }, reference) => services.reviews.close(quinn, reference, { revision: 6, withoutReflectionReason: '' })),
  onReview('reassign', arranged(inProgress), ({ services }, reference) => services.reviews.reassign(casey, reference, { revision: 2, reviewerOid: actors.morgan.oid, reason: 'Robin is away.', dueDay: '2026-04-20' })),
  onReview('postpone', arranged(inProgress), ({ services }, reference) => services.reviews.postpone(casey, reference, { revision: 2, reason: 'Court next week.', until: '' })),
  onReview('resume', arranged(postponed), ({ services }, reference) => services.reviews.resume(casey, reference, { revision: 3, dueDay: '2026-04-20' })),
  onReview('withdraw', arranged(submitted), ({ services }, reference) => services.reviews.withdraw(quinn, reference, { revision: 3, reason: 'The child moved to another authority.' })),
  onReview('export', arranged(submitted), ({ services }, reference) => services.access.export(quinn, reference)),
  onReview('recordOpening', arranged(submitted), async ({ services }, reference) => {
    await services.reviews.get(quinn, reference);
    await services.access.writeOpenings();
  }),
  onReview('raiseAlert', arranged(inProgress), ({ services }, reference) => services.alerts.raise(robin, reference, { attempt: 'attempt-1', kind: 'immediateConcern', seen: 'A bruise.' })),
  onReview('acknowledgeAlert', arranged(alertRaised), ({ services, stores }, reference) => services.alerts.acknowledge(quinn, stores.alerts.ofReview(reference)[0]?.value.reference ?? '')),
  onReview('recordOutcome', arranged(alertInHand), ({ services, stores }, reference) => services.alerts.recordOutcome(quinn, stores.alerts.ofReview(reference)[0]?.value.reference ?? '', { outcome: 'Strategy discussion held.' })),
  onRecommendation('update', arranged(inTracker), ({ services }, reference) => services.recommendations.update(ola, reference, { revision: 1, ...told }, 'bot')),
  onRecommendation('moveDueDate', arranged(inTracker), ({ services }, reference) => services.recommendations.moveDueDate(ola, reference, { revision: 1, dueDay: '2026-07-10', reason: 'The school was closed.', agreedBy: 'Quinn' }, 'tab')),
  onRecommendation('overrideRag', arranged(inTracker), ({ services }, reference) => services.recommendations.overrideRag(ola, reference, { revision: 1, rag: 'amber', reason: 'The worker is leaving.' })),
  onRecommendation('signOffDone', arranged(done), ({ services }, reference) => services.recommendations.signOffDone(quinn, reference, { revision: 2, evidence: toldDone.evidence, evidenceDay: toldDone.evidenceDay, noEvidenceReason: '' })),
  onRecommendation('signOffImpact', arranged(signedOff), ({ services }, reference) => services.recommendations.signOffImpact(quinn, reference, { revision: 3, impactAchieved: 'He comes to every meeting.' })),
  onRecommendation('reopen', arranged(signedOff), ({ services }, reference) => services.recommendations.reopen(quinn, reference, { revision: 3, reason: 'It has stopped.' })),
  onRecommendation('settle', arranged(inTracker), ({ services }, reference) => services.recommendations.settle(quinn, reference, { revision: 1, as: 'movedToPlan', plan: 'workforceDevelopment', planReference: 'W-7', reason: 'Training answers it.' })),
  onRecommendation('tolerate', arranged(inTracker), ({ services }, reference) => services.recommendations.tolerate(quinn, reference, { revision: 1, until: '2026-09-30', reason: 'No place before the autumn.' })),
  onRecommendation('readBecame', arranged(signedOff), ({ services }, reference) => services.recommendations.readBecame(robin, reference, { revision: 3 })),
  onRecommendation('exportTracker', arranged(inTracker), ({ services }, reference) => services.recommendations.export(quinn, { q: reference }, ['reference'])),
  { name: 'keepView', arrange: async () => {}, run: ({ services }, name) => services.recommendations.keepView(quinn, { name, address: 'view=overdue' }) },
  { name: 'dropView', arrange: async ({ services }, name) => void (await services.recommendations.keepView(casey, { name, address: 'view=overdue' })), run: ({ services }, name) => services.recommendations.dropView(casey, name) },
  onRecommendation('remindOwner', arranged(inTracker), ({ services }, reference) => services.recommendations.remind(quinn, [reference])),
  { name: 'reassignMany', arrange: arranged((server, recordNumber) => agreed(server, recordNumber, [proposal('a1'), proposal('a2')])), run: (server, recordNumber) => server.services.recommendations.reassignMany(casey, { items: trackedOf(server, recordNumber).map((reference) => ({ reference, from: ola.oid })), ownerOid: actors.sam.oid, ownerRole: '', reason: 'Ola has left the team.' }) },
  onRecommendation('reassignOwner', arranged(inTracker), ({ services }, reference) => services.recommendations.reassign(casey, reference, { revision: 1, ownerOid: actors.sam.oid, ownerRole: '', reason: 'Ola has left the team.' })),
  ...calibrationVerbs,
  ...themeVerbs,
  ...trackingVerbs,
  ...activityVerbs,
  ...reportVerbs,
  ...planningVerbs,
  ...meetingVerbs,
  ...peopleVerbs,
  ...caseloadVerbs,
  ...messageVerbs,
  { name: 'setInadequateSteps', arrange: async () => {}, run: ({ services }) => services.settings.setInadequateSteps(quinn, { revision: 0, tell: true, panelPlace: true, reReviewMonths: 6 }) },
  { name: 'anchorAudit', arrange: arranged(inTracker), run: ({ services }) => services.audit.anchor() },
  { name: 'showShipped', arrange: async () => {}, run: ({ services }) => services.templates.showShipped() },
  { name: 'importTemplate', arrange: async () => {}, run: ({ services }, name) => services.templates.import(quinn, templateFile(name)) },
  { name: 'saveTemplate', arrange: templateDraft, run: ({ services }, name) => services.templates.save(quinn, templateOf(name), { revision: 1, document: { ...templateFile(name).template, title: 'Other words' } }) },
  { name: 'publishTemplate', arrange: templateDraft, run: ({ services }, name) => services.templates.publish(quinn, templateOf(name), { revision: 1 }) },
  { name: 'startTemplate', arrange: publishedTemplate, run: ({ services }, name) => services.templates.start(quinn, templateOf(name)) },
  { name: 'retireTemplate', arrange: publishedTemplate, run: ({ services }, name) => services.templates.retire(quinn, templateOf(name), { revision: 2, reason: 'Old.' }) },
];
