import { createHash } from 'node:crypto';
import type { Asking } from './chooser';
import { chooserStyle } from './chooserStyle';
import type { App, Person } from './types';

const styleHash = createHash('sha256').update(chooserStyle).digest('base64');

/** What the page may load and where its forms may lead: browsers hold a form's redirect to `form-action` too. */
export function contentSecurityPolicy(formTarget = ''): string {
  return `default-src 'none'; img-src data:; style-src 'sha256-${styleHash}'; form-action 'self' ${formTarget}; base-uri 'none'; frame-ancestors 'none'`;
}

/** The chooser page: people whose name, role or line matches every word of `search`. */
export function choicePage(people: readonly Person[], asking: Asking, search: string): string {
  const found = people.filter((person) => matches(person, asking.app, search));
  const list = found.map((person) => personItem(person, asking.app)).join('');
  return page(
    'Choose who to be',
    `<p class="lead">You will use <strong>${escape(asking.app.name)}</strong> as this person. Use a private window to be two people at once.</p>
    ${searchForm(asking, search)}
    <p role="status" class="count">${escape(countLine(found.length, people.length, search))}</p>
    ${found.length === 0 ? nobody(people.length, asking) : `<form method="post"><div hidden>${hiddenFields(asking)}</div><ul>${list}</ul></form>`}`,
  );
}

/** The page for a request that cannot lead to a sign-in. */
export function faultPage(message: string): string {
  return page('You cannot sign in from here', `<p class="lead">${escape(message)}</p>`);
}

function searchForm(asking: Asking, search: string): string {
  return `<form method="get" role="search">${hiddenFields(asking)}
      <label for="q">Search by name, role or description</label>
      <div class="search"><input id="q" name="q" type="search" autocomplete="off" spellcheck="false" value="${escape(search)}"><button class="find">Search</button></div>
    </form>`;
}

function personItem(person: Person, app: App): string {
  const tags = person.roles.map((role) => `<span class="role">${escape(roleName(role, app))}</span>`).join(' ') || '<span class="role none">No role</span>';
  const about = person.about ? `<span class="about">${escape(person.about)}</span>` : '';
  return `<li><button name="oid" value="${escape(person.oid)}"><span class="initials" aria-hidden="true">${escape(initials(person.name))}</span>
      <span class="who"><span class="name">${escape(person.name)}</span> <span class="roles">${tags}</span> ${about}</span></button></li>`;
}

function nobody(total: number, asking: Asking): string {
  if (total === 0) return '<p class="nobody">This local tenant has no people yet. Add some, then load this page again.</p>';
  const everyone = new URLSearchParams({ client_id: asking.app.clientId, redirect_uri: asking.redirectUri.href, state: asking.state });
  return `<p class="nobody">Nobody matches. Check the spelling, or <a href="?${escape(everyone.toString())}">show everyone</a>.</p>`;
}

function hiddenFields({ app, redirectUri, state }: Asking): string {
  const field = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escape(value)}">`;
  return field('client_id', app.clientId) + field('redirect_uri', redirectUri.href) + field('state', state);
}

function countLine(found: number, total: number, search: string): string {
  const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;
  return search.trim() ? `${found} of ${people(total)} for “${search.trim()}”` : people(total);
}

function matches(person: Person, app: App, search: string): boolean {
  const text = plain([person.name, person.about ?? '', ...person.roles.flatMap((role) => [role, roleName(role, app)])].join(' '));
  return plain(search).split(/\s+/).every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function roleName(role: string, app: App): string {
  return app.roleNames?.[role] ?? role.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title} – Local sign-in</title><link rel="icon" href="data:,"><style>${chooserStyle}</style></head>
<body><header><p><span class="mark" aria-hidden="true"></span>Local sign-in</p></header>
<main><h1>${title}</h1>
    ${content}
</main>
<footer><p>This page stands in for Microsoft sign-in. It runs on this computer only and asks for no password.</p></footer></body>
</html>
`;
}
