import { reference } from '../../bot/cards/safeText';
import { type Action } from '../../bot/cards/elements';
import { waysIn } from '../../bot/cards/openings';
import { dialogFor } from '../../bot/handlers/dialog';
import { LONGEST_LINK, linkTo, placeOf } from '../../bot/links';
import { pagesByKind } from '../../src/contract/places';
import { pages } from '../../tab/app/pages';
import { patternOf } from '../../tab/app/patternOf';
import { routeOfSubPage } from '../../tab/session/deepLink';
import { startBotWorld } from './support/botWorld';
import { localLinks, teamsLinks } from './support/samples';

test('a link opens the recommendation in the personal tab, everything encoded', () => {
  const link = new URL(linkTo(teamsLinks, placeOf('R-2025-031')));

  expect(link.pathname).toBe('/l/entity/a7e1c2d4-0000-4000-8000-00000000000a/my-work');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'tracker/R-2025-031' });
  expect(link.searchParams.get('webUrl')).toBe('https://quality.harbourshire.example/tracker/R-2025-031');
});

test('a link keeps within what Teams on Windows takes', () => {
  expect(linkTo(teamsLinks, { page: 'reviews', reference: reference('PIR-2026-00001') }).length).toBeLessThan(LONGEST_LINK);
});

test('on a local machine a link is a plain page', () => {
  expect(linkTo(localLinks, placeOf('PIR-2026-07'))).toBe('http://localhost:3978/reviews/PIR-2026-07');
});

test('a panel opens as itself, and a review on one opens there and not by itself', () => {
  expect([linkTo(localLinks, placeOf('P-2026-01')), linkTo(localLinks, placeOf('P-2026-01/PIR-2026-03'))]).toEqual(['http://localhost:3978/panels/P-2026-01', 'http://localhost:3978/panels/P-2026-01/items/PIR-2026-03']);
  expect(linkTo(localLinks, placeOf('P-2026-01/Zephyrine'))).toBe('http://localhost:3978/my-work');
});

test('what is no reference leads to my work and is not in the link', () => {
  expect(linkTo(localLinks, placeOf('Zephyrine'))).toBe('http://localhost:3978/my-work');
});

/** Everything that a card may be about. */
const references = [...Object.keys(pagesByKind).map((kind) => `${kind}-2026-01`), 'P-2026-01/PIR-2025-07', 'TM-2026-03/action-1', 'none of ours'];
const contextOf = (link: string) => JSON.parse(new URL(link).searchParams.get('context') ?? '') as Record<string, string>;

test.each(references)('the tab opens what a card’s link to %s says', (about) => {
  const { subEntityId = '' } = contextOf(linkTo(teamsLinks, placeOf(about)));

  expect(routeOfSubPage(subEntityId)).toBe(`/${subEntityId}`);
  expect(linkTo(localLinks, placeOf(about))).toBe(`http://localhost:3978/${subEntityId}`);
});

test.each(Object.entries(pagesByKind))('what a card calls by %s-… has a page of its own in the tab: /%s/…', (kind, page) => {
  const path = new URL(linkTo(localLinks, placeOf(`${kind}-2026-01`))).pathname;

  expect(path).toBe(`/${page}/${kind}-2026-01`);
  expect(pages.find((each) => patternOf(each.path).test(path))?.path).toMatch(/^\/[a-z-]+\/:reference\??$/);
  expect(pages.some((each) => patternOf(each.path).test(`/${page}`))).toBe(true);
});

test.each(references)('a link to %s leads to the personal tab and names no channel, in which its sub-page would be lost', (about) => {
  const link = linkTo(teamsLinks, placeOf(about));

  expect(new URL(link).pathname).toMatch(/\/my-work$/);
  expect(Object.keys(contextOf(link))).toEqual(['subEntityId']);
});

test('beside the link a card opens the page in a window over the chat, whose address carries the page', () => {
  const [link, dialog] = waysIn('R-2025-031', teamsLinks) as [Action, Action & { data: unknown }];

  expect(link.type).toBe('Action.OpenUrl');
  expect(dialog).toMatchObject({ type: 'Action.Submit', title: 'Show R-2025-031 here', data: { msteams: { type: 'task/fetch' }, reference: 'R-2025-031' } });
  expect(dialogFor({ data: dialog.data }, teamsLinks).task.value).toMatchObject({ url: 'https://quality.harbourshire.example/tracker/R-2025-031', fallbackUrl: linkTo(teamsLinks, placeOf('R-2025-031')) });
});

test.each([[{ data: { reference: 'https://evil.example' } }], [{ data: 'R-2025-031' }], [undefined]])('a window for %j shows my work, and nothing that it was sent', (value) => {
  expect(dialogFor(value, teamsLinks).task.value.url).toBe('https://quality.harbourshire.example/my-work');
});

test('Teams asks the bot for the window, and gets its address', async () => {
  const world = await startBotWorld({ config: { links: teamsLinks } });
  const reply = await world.as('ola').says('', { type: 'invoke', name: 'task/fetch', value: { data: { reference: 'PIR-2025-07' } } });
  await world.close();

  expect(reply).toMatchObject({ status: 200, json: { task: { type: 'continue', value: { url: 'https://quality.harbourshire.example/reviews/PIR-2025-07' } } } });
});
