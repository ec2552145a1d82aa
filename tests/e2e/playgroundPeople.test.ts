import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../infra/local/chromium';
import { cast } from '../../infra/local/demo/people';
import { playgroundIds } from '../../infra/local/playground';
import { markedRecommendation } from '../bot/support/samples';
import { openPlaygroundWorld, titlesOf, until, type PlaygroundWorld } from './playgroundWorld';

const { ola, quinn, morgan, casey } = cast;
const names = ['ola', 'quinn', 'morgan'] as const;
const references = Array.from({ length: 7 }, (_, index) => `R-2026-03${index + 1}`);
const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });

let here: PlaygroundWorld<(typeof names)[number]>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  here = await openPlaygroundWorld(names);
  const { recommendations, declarations, trackingMeetings } = here.world.stores;
  for (const reference of references) await recommendations.create(markedRecommendation({ reference, originKey: reference, dueDay: '2026-05-29', revision: 1 }), { priority: 'save' });
  await declarations.create({ reviewReference: 'PIR-2026-07', member: ref(morgan), answer: 'conflict', kind: 'personal', note: '', at: '2026-03-09T09:00:00Z', pinnedBy: undefined, liftedAt: undefined, liftReason: '', revision: 1 }, { priority: 'save' });
  await trackingMeetings.create(
    { reference: 'TM-2026-01', originKey: 'casey/one', state: 'planned', startsAt: '2026-03-17T10:00:00Z', minutes: 60, chair: ref(casey), invited: [ref(ola)], agenda: [], attendance: [], startedAt: undefined, finishedAt: undefined, actions: [], followed: [], nextStartsAt: undefined, moves: [], cancelReason: '', plannedBy: ref(casey), plannedAt: '2026-03-09T10:00:00Z', revision: 1 },
    { priority: 'save' },
  );
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  await page.route((url) => !['localhost', '127.0.0.1'].includes(url.hostname), (route) => route.abort());
  await page.goto(here.playgrounds.ola.url);
  await page.getByText('installationUpdate').first().waitFor();
  for (const name of names) await here.says(name, 'hi');
  await until(() => names.every((name) => here.world.services.conversations.forPerson(cast[name].oid) !== undefined));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await here?.close();
});

const tracker = (reference: string) => here.world.as('quinn').getRecommendation({ params: { reference } });

test('an owner answers the monthly card row by row, over two pages, and each answer is in the tracker', async () => {
  await until(() => here.world.services.messages.find(`monthly/TM-2026-01/${ola.oid}`)?.state === 'sent', () => here.world.timers.fire());
  let seen = await here.cardWith('ola', 'Monthly update');
  for (const reference of references) {
    const isLast = reference === references.at(-1);
    const later = { newDueDay: '2026-06-30', moveReason: 'The course is in June', agreedBy: 'Quinn' };
    const answers = { status: isLast ? 'done' : 'inProgress', flag: 'onTrack', progress: 'Two visits made', ...(reference === 'R-2026-032' && later), ...(isLast && { evidence: 'Case note', evidenceDay: '2026-03-09', impactAchieved: 'He is back in school' }) };
    ({ seen } = await here.press('ola', seen, `Save ${reference}`, answers));
  }

  expect(JSON.stringify(seen.card)).toContain('7 of 7 answered');
  expect(await tracker('R-2026-031')).toMatchObject({ progress: 'Two visits made', updates: [{ origin: 'bot', by: { name: 'Ola Fenwright' } }] });
  expect(await tracker('R-2026-032')).toMatchObject({ dueDay: '2026-06-30', timesMoved: 2, updates: [{ kind: 'dueDateMoved', reason: 'The course is in June', origin: 'bot' }, { kind: 'update' }] });
  expect(await tracker('R-2026-037')).toMatchObject({ status: 'done', evidence: 'Case note' });
}, 60_000);

test('the card in the chat is replaced in place', async () => {
  await page.getByText('7 of 7 answered').first().waitFor();

  expect(await page.getByText('0 of 7 answered').count()).toBe(0);
});

test('somebody with a conflict is answered as if there were nothing', async () => {
  await here.says('morgan', 'find "mark-action"');
  await here.cardWith('morgan', 'Nothing that you can see matches those words');
  await here.says('morgan', 'sign off R-2026-037');
  const card = await here.cardWith('morgan', 'That did not work');
  const pressed = await here.pressData('morgan', card, { verb: 'recommendation.signOffDone', reference: 'R-2026-037', revision: 2, grounds: 'recorded' });
  const nothing = await here.pressData('morgan', card, { verb: 'recommendation.signOffDone', reference: 'R-2026-999', revision: 2, grounds: 'recorded' });

  expect(pressed.text).toContain('There is nothing with that reference that you can see');
  expect(pressed.text).toBe(nothing.text);
  expect(await tracker('R-2026-037')).toMatchObject({ status: 'done' });
});

test('a QA lead signs off from the card, done and impact, and the owner’s card in the chat shows it', async () => {
  await here.says('quinn', 'please sign off r2026 37');
  const done = await here.press('quinn', await here.cardWith('quinn', 'Sign off as done'), 'Sign off as done', { grounds: 'recorded' });
  const impact = await here.press('quinn', done.seen, 'Sign off the impact', { grounds: 'recorded' });
  await page.getByText(/Answered\. Signed off/).first().waitFor();

  expect(impact.text).toContain('You have signed off its impact');
  expect(await tracker('R-2026-037')).toMatchObject({ status: 'signedOff', impactAchieved: 'He is back in school', doneSignedOffBy: { name: quinn.name }, impactSignedOffBy: { name: quinn.name } });
});

test('a press on a card that is out of date is told who was quicker, and changes nothing', async () => {
  const late = await here.pressData('ola', await here.cardWith('ola', 'Monthly update'), { verb: 'recommendation.update', reference: 'R-2026-031', revision: 1, status: 'done', flag: 'blocked' });

  expect(late.text).toContain('This was already updated on 10 March 2026 at 10:00, by Ola Fenwright');
  expect(await tracker('R-2026-031')).toMatchObject({ status: 'inProgress', flag: 'onTrack' });
});

test('a question about oneself in the channel is answered in one’s own chat, and counts are answered in the channel', async () => {
  await here.saysInChannel('ola', '<at>Practice and impact</at> find visits');
  await here.cardWith('ola', 'I have sent it to you');
  await here.saysInChannel('ola', '<at>Practice and impact</at> tracker summary');
  await here.cardWith('ola', 'Tracker summary');
  const where = (text: string) => here.sent.filter(({ url, activity }) => url.startsWith(here.playgrounds.ola.url) && activity.includes(text)).map(({ url }) => (url.includes(playgroundIds.channel) ? 'channel' : 'own chat'));

  expect([where('Search results'), where('I have sent it to you'), where('Tracker summary')]).toEqual([['own chat'], ['channel'], ['channel']]);
});

test('nothing that the bot sent has a child’s name in it, or what anybody wrote', async () => {
  expect(titlesOf(await here.cardWith('ola', '7 of 7 answered'))).toEqual(expect.arrayContaining(['Change R-2026-036', 'Previous page', 'Open My work']));
  expect(here.sent.filter(({ activity }) => /MARK-|Zephyrine|Two visits|Case note|back in school|course is in June/.test(activity))).toEqual([]);
});
