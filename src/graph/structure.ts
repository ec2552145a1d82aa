import { AppError } from '../domain/errors';
import { type Cost, costs } from './costs';
import { type Door } from './door';
import { GraphFailure, toAppError } from './failures';
import { type Method } from './types';

/** A list of the site. */
export interface ListInfo {
  id: string;
  displayName: string;
}

/** A column of a list as Graph describes it; facets that we do not use are left out. */
export interface ColumnInfo {
  id: string;
  name: string;
  indexed: boolean;
  unique: boolean;
  facet: string;
}

interface WireColumn {
  id: string;
  name: string;
  indexed?: boolean;
  enforceUniqueValues?: boolean;
  text?: { allowMultipleLines?: boolean };
  number?: object;
  boolean?: object;
  dateTime?: object;
}

interface WireList {
  id: string;
  displayName: string;
}

interface WireGrant {
  roles: string[];
  grantedToIdentitiesV2?: { application?: { id: string } }[];
}

/** A column definition as Graph takes it: exactly one type facet (graph-lists §2.2). */
export type ColumnDefinition = Readonly<Record<string, unknown>> & { readonly name: string };

/** What provisioning needs: lists and their columns. Runs with an identity that may change the site's structure. */
export function structure(door: Door, sitePath: () => Promise<string>) {
  const all = async <Wire>(first: string, cost: Cost = costs.query): Promise<Wire[]> => {
    const found: Wire[] = [];
    for (let next: string | undefined = first; next !== undefined; ) {
      const page: { value: Wire[]; '@odata.nextLink'?: string } = (await door.read({ method: 'GET', path: next, cost, priority: 'bulk' })).body as typeof page;
      found.push(...page.value);
      next = page['@odata.nextLink'] === undefined ? undefined : door.transport.pathOf(page['@odata.nextLink']);
    }
    return found;
  };
  const change = async (method: Method, path: string, body: unknown, cost: Cost = costs.write): Promise<unknown> => {
    try {
      return (await door.write({ method, path, body, cost, priority: 'bulk' })).body;
    } catch (error) {
      if (error instanceof GraphFailure) throw toAppError(error);
      throw error;
    }
  };

  return {
    async lists(): Promise<ListInfo[]> {
      const found = await all<WireList>(`${await sitePath()}/lists?$select=id,displayName`);
      return found.map(({ id, displayName }) => ({ id, displayName }));
    },
    async columns(listId: string): Promise<ColumnInfo[]> {
      const found = await all<WireColumn>(`${await sitePath()}/lists/${listId}/columns`);
      return found.map((wire) => ({ id: wire.id, name: wire.name, indexed: wire.indexed ?? false, unique: wire.enforceUniqueValues ?? false, facet: facetOf(wire) }));
    },
    async createList(displayName: string, description: string, columns: readonly ColumnDefinition[]): Promise<ListInfo> {
      const made = (await change('POST', `${await sitePath()}/lists`, { displayName, description, columns, list: { template: 'genericList' } })) as WireList;
      return { id: made.id, displayName };
    },
    /** Grants an app a role on the site: step two of Sites.Selected (graph-lists §10.1). Gives false when it has it. */
    async grant(app: { clientId: string; name: string }, role: 'read' | 'write'): Promise<boolean> {
      const held = await all<WireGrant>(`${await sitePath()}/permissions`, costs.permission);
      const has = held.some((grant) => grant.roles.includes(role) && (grant.grantedToIdentitiesV2 ?? []).some((identity) => identity.application?.id === app.clientId));
      if (!has) await change('POST', `${await sitePath()}/permissions`, { roles: [role], grantedToIdentities: [{ application: { id: app.clientId, displayName: app.name } }] }, costs.permission);
      return !has;
    },
    async createColumn(listId: string, column: ColumnDefinition): Promise<void> {
      await change('POST', `${await sitePath()}/lists/${listId}/columns`, column);
    },
    /** Gives false where the column is to be unique and rows that are there hold the same value. */
    async changeColumn(listId: string, columnId: string, body: Readonly<Record<string, unknown>>): Promise<boolean> {
      try {
        await change('PATCH', `${await sitePath()}/lists/${listId}/columns/${columnId}`, body);
        return true;
      } catch (error) {
        if (error instanceof AppError && error.details.reason === 'keyTaken') return false;
        throw error;
      }
    },
  };
}

/** `text`, `note`, `number`, `boolean`, `dateTime`; or `other` for a facet that we never make. */
function facetOf(wire: WireColumn): string {
  if (wire.text) return wire.text.allowMultipleLines ? 'note' : 'text';
  return (['number', 'boolean', 'dateTime'] as const).find((facet) => wire[facet] !== undefined) ?? 'other';
}
