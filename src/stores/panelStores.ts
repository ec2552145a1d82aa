import { itemKey } from '../domain/moderation/item';
import { type Declaration, type PanelItem, type Reading } from '../domain/moderation/types';
import { conflictsList, type List, panelItemsList, panelsList, readingsList } from '../lists';
import { groupBy } from './groups';
import { type Fed, type Opened, type Stores } from './openStores';
import { type Store, type Stored } from './types';

export interface PanelItemsStore extends Store<PanelItem> {
  /** On whichever panels, in the order in which they came. */
  ofReview(reference: string): readonly Stored<PanelItem>[];
  ofPanel(reference: string): readonly Stored<PanelItem>[];
}

export interface DeclarationsStore extends Store<Declaration> {
  /** Those that were taken back included. */
  ofReview(reference: string): readonly Stored<Declaration>[];
  ofMember(oid: string): readonly Stored<Declaration>[];
}

export interface ReadingsStore extends Store<Reading> {
  /** By the key of the item: `P-2026-01/PIR-2026-03`. */
  ofItem(key: string): readonly Stored<Reading>[];
}

/** Panels with what belongs to them. Declarations first, and all of them before the reviews: a review is never in memory before the wall around it. */
export function openPanels(open: <Row extends object>(list: List<Row>) => Opened<Row>): { opened: readonly Fed[]; stores: Pick<Stores, 'panels' | 'panelItems' | 'declarations' | 'readings'> } {
  const declarations = open(conflictsList);
  const panels = open(panelsList);
  const panelItems = open(panelItemsList);
  const readings = open(readingsList);
  const itemsByReview = groupBy(panelItems.memory, (row) => row.reviewReference);
  const itemsByPanel = groupBy(panelItems.memory, (row) => row.panelReference);
  const byReview = groupBy(declarations.memory, (row) => row.reviewReference);
  const byMember = groupBy(declarations.memory, (row) => row.member.oid);
  const byItem = groupBy(readings.memory, itemKey);
  return {
    opened: [declarations, panels, panelItems, readings],
    stores: {
      panels: panels.store,
      panelItems: Object.assign(panelItems.store, { ofReview: itemsByReview.of, ofPanel: itemsByPanel.of }),
      declarations: Object.assign(declarations.store, { ofReview: byReview.of, ofMember: byMember.of }),
      readings: Object.assign(readings.store, { ofItem: byItem.of }),
    },
  };
}
