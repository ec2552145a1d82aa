export { type AuditStore } from './auditStore';
export { checkLists } from './checkLists';
export { createCommitter, type Committer, type SweepReport, type UpdateOptions } from './committer';
export { type FollowUpContext, type Performer, type Performers } from './followUps';
export { type Merge, mergeFields } from './merge';
export { type AlertsStore, type CalibrationAnswersStore, type DeclarationsStore, type FillReport, type NotesStore, openStores, type PanelItemsStore, type PanelThemesStore, type ReadingsStore, type RecommendationsStore, type Stores, type StoresOptions, type StoresStats } from './openStores';
export { type PartsStore } from './partsStore';
export { type Change, type CreateOptions, type FollowUp, type JsonValue, type ListReport, type Priority, type Store, type Stored, type WriteOptions } from './types';
export { type UpdatesStore } from './updatesStore';
