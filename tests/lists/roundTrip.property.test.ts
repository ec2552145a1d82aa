import fc from 'fast-check';
import { activitiesList, alertsList, auditList, calibrationAnswersList, calibrationsList, childrenList, conflictsList, conversationsList, type List, messagesList, panelThemesList, panelItemsList, panelsList, peopleList, readingsList, recommendationsList, recommendationUpdatesList, reportsList, reviewNotesList, reviewPartsList, reviewsList, settingsList, templatesList, trackingMeetingsList, trackingRowsList } from '../../src/lists';
import * as rows from './rows';

function roundTrips<Row>(list: List<Row>, arbitrary: fc.Arbitrary<Row>): void {
  fc.assert(
    fc.property(arbitrary, (row) => {
      const sent = JSON.parse(JSON.stringify(list.encode(row))) as ReturnType<typeof list.encode>;
      // Empty cells do not come back at all.
      const stored = Object.fromEntries(Object.entries(sent).filter(([, cell]) => cell !== null));
      expect(list.decode(stored).row).toEqual(row);
    }),
    { numRuns: 60 },
  );
}

test('what is written of a person, a child, a review, one of its parts or a note on it reads back as it was', () => {
  roundTrips(peopleList, rows.people);
  roundTrips(childrenList, rows.children);
  roundTrips(reviewsList, rows.reviews);
  roundTrips(reviewPartsList, rows.parts);
  roundTrips(reviewNotesList, rows.notes);
});

test('what is written of a recommendation or one of its updates reads back as it was', () => {
  roundTrips(recommendationsList, rows.recommendations);
  roundTrips(recommendationUpdatesList, rows.updates);
});

test('what is written of an activity reads back as it was', () => {
  roundTrips(activitiesList, rows.activities);
});

test('what is written of a report reads back as it was', () => {
  roundTrips(reportsList, rows.reports);
});

test('what is written of an alert reads back as it was', () => {
  roundTrips(alertsList, rows.alerts);
});

test('what is written of a calibration exercise, of its grades or of a theme reads back as it was', () => {
  roundTrips(calibrationsList, rows.calibrations);
  roundTrips(calibrationAnswersList, rows.calibrationAnswers);
  roundTrips(panelThemesList, rows.panelThemes);
});

test('what is written of an audit entry, a message, a conversation or a setting reads back as it was', () => {
  roundTrips(auditList, rows.audit);
  roundTrips(messagesList, rows.messages);
  roundTrips(conversationsList, rows.conversations);
  roundTrips(settingsList, rows.settings);
});

test('what is written of a template version reads back as it was', () => {
  roundTrips(templatesList, rows.templates);
});

test('what is written of a panel, a review on it, a declaration or a reading reads back as it was', () => {
  roundTrips(panelsList, rows.panels);
  roundTrips(panelItemsList, rows.panelItems);
  roundTrips(conflictsList, rows.conflicts);
  roundTrips(readingsList, rows.readings);
});

test('what is written of a tracking meeting, or of what it said of a recommendation, reads back as it was', () => {
  roundTrips(trackingMeetingsList, rows.trackingMeetings);
  roundTrips(trackingRowsList, rows.trackingRows);
});

test('a change writes the same cells as the whole row, and no others', () => {
  fc.assert(
    fc.property(rows.recommendations, fc.subarray(['status', 'owner', 'progress', 'ragOverride', 'lastUpdateAt'] as const), (row, names) => {
      const change = Object.fromEntries(names.map((name) => [name, row[name]]));
      const whole = recommendationsList.encode(row);
      const cells = recommendationsList.encodeChange(change);
      expect(cells).toEqual(Object.fromEntries(Object.keys(cells).map((name) => [name, whole[name]])));
      expect('owner' in change).toBe('ownerOid' in cells);
    }),
  );
});
