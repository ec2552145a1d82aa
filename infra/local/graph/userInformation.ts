/**
 * The hidden list in which a site keeps the people and apps it has met. A person column holds a row number of it, which is
 * why a person must have been met before being named. Graph offers no way to add somebody.
 */
import type { Caller } from './caller';
import { insertItem } from './itemStore';
import { createListRows, systemListTitle } from './listRows';
import type { Identity, List, Site } from './model';
import type { Tenant } from './tenant';

interface Principal {
  title: string;
  email: string;
  userName: string;
  /** What the row is recognised by. */
  login: string;
}

const systemAccount: Principal = { title: 'System Account', email: '', userName: '', login: 'SHAREPOINT\\system' };
const sharePointApp: Principal = { title: 'SharePoint App', email: '', userName: '', login: 'app@sharepoint' };

/** Gives a new site its User Information List with the two rows that are always there. */
export function addSystemList(tenant: Tenant, site: Site): void {
  const text = (name: string) => ({ name, displayName: name, text: { allowMultipleLines: false, maxLength: 255 } });
  const definition = { displayName: systemListTitle, description: '', columns: [text('Name'), text('EMail'), text('UserName')], system: true };
  createListRows(tenant, site, definition, 0);
  lookupIdOf(tenant, site, systemAccount);
  lookupIdOf(tenant, site, sharePointApp);
}

function userInformationList(tenant: Tenant, site: Site): List {
  const list = tenant.db.one<List>('SELECT * FROM lists WHERE siteNo = ? AND displayName = ?', site.no, systemListTitle);
  if (!list) throw new Error(`Site ${site.id} has no User Information List`);
  return list;
}

function lookupIdOf(tenant: Tenant, site: Site, who: Principal): number {
  const list = userInformationList(tenant, site);
  const known = tenant.db.one<{ id: number }>("SELECT id FROM items WHERE listNo = ? AND json_extract(fields, '$.Name') = ?", list.no, who.login);
  if (known) return known.id;
  const fields = { Title: who.title, Name: who.login, ...(who.email ? { EMail: who.email } : {}), ...(who.userName ? { UserName: who.userName } : {}) };
  return insertItem(tenant, list, fields, 0).id;
}

/** The row number of a person in the site's User Information List, met now if not before. */
export function personLookupId(tenant: Tenant, site: Site, user: { displayName: string; mail: string; upn: string }): number {
  return lookupIdOf(tenant, site, { title: user.displayName, email: user.mail, userName: user.upn, login: `i:0#.f|membership|${user.upn.toLowerCase()}` });
}

/** A row of the User Information List as a person column shows it, or undefined if the number is nobody's. */
export function personByLookupId(tenant: Tenant, site: Site, lookupId: number): { LookupId: number; LookupValue: string; Email: string } | undefined {
  const list = userInformationList(tenant, site);
  const row = tenant.db.one<{ fields: string }>('SELECT fields FROM items WHERE listNo = ? AND id = ? AND deleted = 0', list.no, lookupId);
  if (!row) return undefined;
  const { Title, EMail } = JSON.parse(row.fields) as { Title: string; EMail?: string };
  return { LookupId: lookupId, LookupValue: Title, Email: EMail ?? '' };
}

/** How the site writes down the caller as author: a person, or for an app alone "SharePoint App" with the app beside it. */
export function identityOf(tenant: Tenant, site: Site, caller: Caller): Identity {
  const key = `${site.no}|${caller.appId}|${caller.user?.oid ?? ''}`;
  const known = tenant.db.steady<{ no: number; identity: string }>('SELECT no, identity FROM identities WHERE key = ?', key)[0];
  if (known) return { no: known.no, ...(JSON.parse(known.identity) as Omit<Identity, 'no'>) };
  const app = { title: caller.appName, email: '', userName: '', login: `i:0i.t|ms.sp.ext|${caller.appId}@${tenant.tenantId}` };
  const made: Omit<Identity, 'no'> = {
    application: { id: caller.appId, displayName: caller.appName },
    user: caller.user ? { id: caller.user.oid, email: caller.user.upn, displayName: caller.user.displayName } : { displayName: sharePointApp.title },
    userLookupId: caller.user
      ? personLookupId(tenant, site, { displayName: caller.user.displayName, mail: caller.user.upn, upn: caller.user.upn })
      : lookupIdOf(tenant, site, sharePointApp),
    appLookupId: lookupIdOf(tenant, site, app),
  };
  const row = tenant.db.one<{ no: number }>('INSERT INTO identities (key, identity) VALUES (?, ?) RETURNING no', key, JSON.stringify(made));
  if (!row) throw new Error('An identity was not kept');
  return { no: row.no, ...made };
}

const system: Identity = { no: 0, user: { displayName: systemAccount.title }, userLookupId: 1 };

/** The identity kept under a number; 0 is the system itself. */
export function identityByNo(tenant: Tenant, no: number): Identity {
  if (no === 0) return system;
  const row = tenant.db.steady<{ identity: string }>('SELECT identity FROM identities WHERE no = ?', no)[0];
  if (!row) throw new Error(`Identity ${no} is not kept`);
  return { no, ...(JSON.parse(row.identity) as Omit<Identity, 'no'>) };
}
