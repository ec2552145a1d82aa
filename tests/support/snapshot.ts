import { type Stores } from '../../src/stores';

/** The end state of one child's review as sorted lines, with references, ids and eTags made comparable between children. */
export type Snapshot = readonly string[];

/** Everything in the lists about that child: reviews, parts, recommendations, updates, alerts, panels, messages and audit; and the template that a verb made for it. */
export async function snapshotOf(stores: Stores, recordNumber: string): Promise<Snapshot> {
  const reviews = [...stores.reviews.values()].filter(({ value }) => value.child.recordNumber === recordNumber);
  const references = reviews.map(({ value }) => value.reference);
  // Also those whose agenda it has left: the attempt that scheduled them names it.
  const panels = [...stores.panels.values()].filter(({ value }) => references.some((reference) => `${value.originKey} ${value.agenda.join(' ')}`.includes(reference)));
  const sittings = panels.map(({ value }) => value.reference);
  const themes = sittings.flatMap((reference) => stores.panelThemes.ofPanel(reference)).sort((a, b) => (a.value.reference < b.value.reference ? -1 : 1));
  const collated = themes.map(({ value }) => value.reference);
  const activities = [...stores.activities.values()].filter(({ value }) => value.originKey.endsWith(`/attempt-${recordNumber}`));
  const started = activities.map(({ value }) => value.reference);
  // Its rows are the whole tracker's: what other tests put there must not tell two reports apart.
  const reports = [...stores.reports.values()].filter(({ value }) => value.originKey.endsWith(`/attempt-${recordNumber}`)).map(({ value, followUps }) => ({ value: { ...value, snapshot: value.snapshot !== '' }, followUps }));
  const reported = reports.map(({ value }) => value.reference);
  const recommendations = [...references, ...collated, ...started].flatMap((reference) => stores.recommendations.ofSource(reference));
  const tracked = recommendations.map(({ value }) => value.reference);
  // The answers of a finished review are not in memory.
  const parts = (await Promise.all(references.map((reference) => stores.parts.load(reference)))).flat();
  const updates = (await Promise.all(tracked.map((reference) => stores.updates.load(reference)))).flat();
  const notes = references.flatMap((reference) => stores.notes.ofReview(reference));
  const alerts = references.flatMap((reference) => stores.alerts.ofReview(reference));
  const calibrations = [...stores.calibrations.values()].filter(({ value }) => references.includes(value.reviewReference));
  const exercises = calibrations.map(({ value }) => value.reference);
  const graded = exercises.flatMap((reference) => stores.calibrationAnswers.ofCalibration(reference));
  const moderated = references.flatMap((reference) => [...stores.panelItems.ofReview(reference), ...stores.declarations.ofReview(reference), ...[...stores.readings.values()].filter(({ value }) => value.reviewReference === reference)]);
  // Of a meeting the attempt that planned it names the child; the one after it is known by it.
  const meetings = [...stores.trackingMeetings.values()].filter(({ value }) => value.originKey.includes(`attempt-${recordNumber}`));
  const after = [...stores.trackingMeetings.values()].filter(({ value }) => meetings.some((meeting) => value.originKey === `after/${meeting.value.reference}`));
  const tracking = [...meetings, ...after].map(({ value }) => value.reference);
  const said = tracking.flatMap((reference) => stores.trackingRows.ofMeeting(reference));
  const named = [...references, ...tracked, ...alerts.map(({ value }) => value.reference), ...exercises, ...sittings, ...tracking, ...reported];
  const messages = [...stores.messages.values()].filter(({ value }) => value.items.some(({ reference }) => named.includes(reference)));
  const template = `t-${recordNumber}`;
  const templates = [...stores.templates.values()].filter(({ value }) => value.key === template);
  const audit = await Promise.all([...references, ...tracked, ...exercises, ...sittings, ...collated, ...tracking, ...started, ...reported, `template/${template}`].map(async (reference) => stores.audit.of(reference)));
  const lines = [
    ...[...reviews, ...parts, ...recommendations, ...updates, ...alerts, ...notes, ...calibrations, ...graded, ...panels, ...moderated, ...themes, ...meetings, ...after, ...said, ...activities, ...reports, ...templates, ...messages].map(({ value, followUps }) => JSON.stringify({ value, followUps })),
    ...audit.flat().map(({ hash: _, previousHash: __, ...entry }) => JSON.stringify(entry)),
  ];
  return lines.map((line) => comparable(line, recordNumber, references, recommendations.map(({ value }) => value), alerts.map(({ value }) => value.reference), { C: exercises, P: sittings, TH: collated, TM: tracking, ACT: started, REP: reported })).sort();
}

/** A recommendation is called by the proposal it came from: numbers depend on who came first. */
function comparable(line: string, recordNumber: string, reviews: readonly string[], recommendations: readonly { reference: string; originKey: string }[], alerts: readonly string[], others: Readonly<Record<string, readonly string[]>>): string {
  let text = line.replaceAll(JSON.stringify(recordNumber), '"M"').replaceAll(`t-${recordNumber}`, 'T');
  for (const { reference, originKey } of recommendations) text = text.replaceAll(reference, `R(${originKey.split('/')[1] ?? ''})`);
  alerts.forEach((reference, index) => (text = text.replaceAll(reference, `A(${index})`)));
  for (const [name, references] of Object.entries(others)) references.forEach((reference, index) => (text = text.replaceAll(reference, `${name}(${index})`)));
  reviews.forEach((reference, index) => (text = text.replaceAll(reference, `PIR(${index})`)));
  return text;
}
