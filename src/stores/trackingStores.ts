import { type TrackingMeeting, type TrackingRow } from '../domain/trackingMeetings/types';
import { type List, trackingMeetingsList, trackingRowsList } from '../lists';
import { groupBy } from './groups';
import { type Fed, type Opened } from './openStores';
import { type Store, type Stored } from './types';

export interface TrackingRowsStore extends Store<TrackingRow> {
  /** In the order in which they were first spoken of. */
  ofMeeting(reference: string): readonly Stored<TrackingRow>[];
}

/** Tracking meetings, by reference; and what each said of each recommendation. */
export interface TrackingStores {
  trackingMeetings: Store<TrackingMeeting>;
  trackingRows: TrackingRowsStore;
}

/** Tracking meetings with what belongs to them. */
export function openTracking(open: <Row extends object>(list: List<Row>) => Opened<Row>): { opened: readonly Fed[]; stores: TrackingStores } {
  const meetings = open(trackingMeetingsList);
  const rows = open(trackingRowsList);
  const byMeeting = groupBy(rows.memory, (row) => row.meetingReference);
  return { opened: [meetings, rows], stores: { trackingMeetings: meetings.store, trackingRows: Object.assign(rows.store, { ofMeeting: byMeeting.of }) } };
}
