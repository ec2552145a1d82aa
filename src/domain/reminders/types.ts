import { type Day } from '../clock';
import { type Leave } from '../people/leave';
import { type Actor } from '../people/types';
import { type Recommendation } from '../recommendations/types';
import { type Review } from '../reviews/types';
import { type ReminderRuleName } from './rules';

/** What a reminder may say of a thing (architecture rule 10): no free text, no name of a child. */
export interface ReminderItem {
  rule: ReminderRuleName;
  reference: string;
  dueDay: Day;
  state: string;
  /** Whose it is, where it came to whoever stands in for them. */
  coverFor?: string;
}

/** At most one for a person and day, with everything that is due from them; and one before each tracking meeting. */
export interface Reminder {
  /** `daily/2026-11-20/<oid>` or `monthly/TM-2026-03/<oid>`: planned twice is the same as once. */
  nonce: string;
  recipientOid: string;
  items: readonly ReminderItem[];
}

/** A review that a member of its panel, who is not exempt from it, has not handed a reading in for. */
export interface UnreadReading {
  oid: string;
  panelReference: string;
  reviewReference: string;
  /** On which the panel meets. */
  day: Day;
}

/** A tracking meeting that is to come. */
export interface MeetingToCome {
  reference: string;
  day: Day;
}

/** The facts that reminders follow from. */
export interface ReminderWorld {
  reviews: Iterable<Review>;
  recommendations: Iterable<Recommendation>;
  people: Iterable<Actor>;
  /** What members of panels have still to read. */
  unread?: Iterable<UnreadReading>;
  trackingMeetings?: Iterable<MeetingToCome>;
  /** When each person is away; nobody is when left out. */
  leavesOf?: (oid: string) => readonly Leave[];
  /** Whether everybody's reminders of that day were planned: one on which no server ran is made up for. Every day when left out. */
  wasPlanned?: (day: Day) => boolean;
  /** Whether that person's were, where not everybody's were. */
  wasTold?: (oid: string, day: Day) => boolean;
}
