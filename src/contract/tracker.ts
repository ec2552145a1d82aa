import { z } from 'zod/mini';
import { metInTimes } from '../domain/recommendations/types';
import { FileReply } from './access';
import { LONGEST_ADDRESS, LONGEST_VIEW_NAME, MOST_TEXTS } from './limits';
import { latestTexts, TrackerQuery } from './recommendations';
import { route } from './route';
import { day } from './shapes';
import { trackerColumns } from './trackerColumns';
import { type PackedGroup } from './trackerGroups';
import { listed } from './trackerFilter';

/** The longer texts of a row, shortened: the table of rows does without them, and asks for those in view. */
export const RowTexts = z.object({
  reference: z.string(),
  impact: z.string(),
  ...latestTexts,
  doneWhen: z.string(),
  experience: z.string(),
});
export type RowTexts = z.infer<typeof RowTexts>;

/** A way to look at the tracker that somebody keeps for themselves: a name, and the address behind `/tracker?`. */
export const KeptView = z.object({ name: z.string(), address: z.string() });
export type KeptView = z.infer<typeof KeptView>;
export const KeptViews = z.object({ views: z.array(KeptView) });
export type KeptViews = z.infer<typeof KeptViews>;

const counts = { red: z.number(), amber: z.number(), green: z.number(), blue: z.number() };
const month = { /** `YYYY-MM`. */ month: z.string(), /** The day on which it is counted: its last, or today. */ day };
const timeOfMonth = z.object({ ...month, count: z.number(), middleDays: z.optional(z.number()), met: z.record(z.enum(metInTimes), z.number()) });
/** What leaders look at (domain.md §7): every number opens the rows behind it. */
export const PicturesResource = z.object({
  today: day,
  /** All that the person may see. */
  visible: z.number(),
  colours: z.array(z.object({ ...month, ...counts })),
  overdue: z.array(z.object({ team: z.string(), overdue: z.number(), open: z.number() })),
  toDone: z.array(timeOfMonth),
  toImpact: z.array(timeOfMonth),
  recurring: z.array(z.object({ theme: z.string(), again: z.number(), raised: z.number(), since: z.string(), lastSignedOff: day, open: z.number() })),
});
export type PicturesResource = z.infer<typeof PicturesResource>;

const viewName = z.string().check(z.minLength(1, 'Give the view a name.'), z.maxLength(LONGEST_VIEW_NAME, `Use ${LONGEST_VIEW_NAME} characters or fewer.`));
const packedGroup = z.custom<PackedGroup>((value) => Array.isArray(value) && typeof value[0] === 'string' && value.length === 5);
const references = z.string().check(z.refine((text) => listed(text).length <= MOST_TEXTS, `Ask for ${MOST_TEXTS} or fewer at once.`));

/** How the tracker is looked at: groups, longer texts, one's own views, pictures and the file. */
export const trackerRoutes = {
  /** In the order of the groups; the rows of `listRecommendations` with the same query stand in it too. Needs `group`. */
  getTrackerGroups: route({ method: 'GET', path: '/api/recommendations/groups', query: TrackerQuery, reply: z.object({ groups: z.array(packedGroup), total: z.number(), visible: z.number() }) }),
  /** Comma-separated references; what the person may not see is left out. */
  getTrackerTexts: route({ method: 'GET', path: '/api/recommendations/texts', query: z.object({ references }), reply: z.object({ texts: z.array(RowTexts) }) }),
  /** Exactly what is on the screen as a file. Not a GET: each one is recorded before the file is given. */
  exportTracker: route({ method: 'POST', path: '/api/recommendations/export', body: z.object({ query: TrackerQuery, columns: z.array(z.enum(trackerColumns)).check(z.minLength(1, 'Choose at least one column.')) }), reply: FileReply }),
  getTrackerPictures: route({ method: 'GET', path: '/api/tracker-pictures', reply: PicturesResource }),
  getTrackerViews: route({ method: 'GET', path: '/api/tracker-views', reply: KeptViews }),
  /** One of that name is replaced. */
  keepTrackerView: route({ method: 'POST', path: '/api/tracker-views', body: z.object({ name: viewName, address: z.string().check(z.maxLength(LONGEST_ADDRESS, 'This address is too long to be kept.')) }), reply: KeptViews }),
  dropTrackerView: route({ method: 'POST', path: '/api/tracker-views/drop', body: z.object({ name: viewName }), reply: KeptViews }),
} as const;
