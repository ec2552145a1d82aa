import { a11yFaults } from './a11y';
import { afterTheCheck } from '../tab/support/sampleHistory';
import { type OpenTab, openTab } from './openTab';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
  const may = { allowed: true };
  const every = ['agree', 'return', 'check', 'chooseForPanel', 'comment', 'readCheck', 'share', 'recordOfficeUse', 'close', 'reflect', 'reply', 'reassign', 'postpone', 'resume', 'withdraw'];
  tab.server.world.review = { ...tab.server.world.review, ...afterTheCheck, abilities: { ...tab.server.world.review.abilities, ...Object.fromEntries(every.map((ability) => [ability, may])) } };
});
afterAll(() => tab.close());

const review = '/reviews/PIR-2026-07';
const panel = '/panels/P-2026-02';
const meeting = '/tracking-meetings/TM-2026-03';
const pages = [
  ['My work', '/my-work'],
  ['Reviews', '/reviews'],
  ['Assign a review', '/reviews/assign'],
  ['Mei Ashdown-Okonjo', review],
  ['About the child', `${review}/parts/header`],
  ['Practice standards', `${review}/parts/standards`],
  ['Journey of the child', `${review}/parts/journey`],
  ['Identification of needs, provision of support, and outcomes', `${review}/parts/needs?missing`],
  ['Feedback', `${review}/parts/feedback`],
  ['Summary and overall grades', `${review}/parts/summary`],
  ['Recommendations for this child', `${review}/parts/childRecommendations`],
  ['Check your answers', `${review}/answers`],
  ['Review submitted', `${review}/submitted`],
  ['Mei Ashdown-Okonjo', `${review}/read`],
  ['First-line check: Mei Ashdown-Okonjo', `${review}/check`],
  ['History', `${review}/history`],
  ['Share this review', `${review}/steps/share`],
  ['For office use', `${review}/steps/recordOfficeUse`],
  ['Close this review', `${review}/steps/close`],
  ['Your view of this review', `${review}/steps/reflect`],
  ['Reply to the worker and the line manager', `${review}/steps/reply`],
  ['Give this review to another reviewer', `${review}/steps/reassign`],
  ['Postpone this review', `${review}/steps/postpone`],
  ['Take this review up again', `${review}/steps/resume`],
  ['Withdraw this review', `${review}/steps/withdraw`],
  ['Moderation', `${review}/moderation`],
  ['Panels', '/panels'],
  ['Schedule a panel', '/panels/new'],
  ['14 April 2026 at 14:00', panel],
  ['Change the agenda', `${panel}/steps/agenda`],
  ['Change members, chair or length', `${panel}/steps/members`],
  ['Move the panel to another day', `${panel}/steps/postpone`],
  ['Cancel this panel', `${panel}/steps/cancel`],
  ['Do you have a conflict of interest?', `${panel}/items/PIR-2026-03`],
  ['Your reading: Mei Ashdown-Okonjo', `${panel}/items/PIR-2026-07`],
  ['Your reading: Mei Ashdown-Okonjo', `${panel}/items/PIR-2026-04`],
  ['Review PIR-2026-05 on the panel', `${panel}/items/PIR-2026-05`],
  ['Panel meeting', `${panel}/meeting`],
  ['Tracking meetings', '/tracking-meetings'],
  ['Plan a tracking meeting', '/tracking-meetings/new'],
  ['14 April 2026 at 10:00', meeting],
  ['14 April 2026 at 10:00', '/tracking-meetings/TM-2026-01'],
  ['Change who is invited, the chair or the length', `${meeting}/steps/people`],
  ['Move the meeting to another day', `${meeting}/steps/move`],
  ['Cancel this meeting', `${meeting}/steps/cancel`],
  ['Tracking meeting', '/tracking-meetings/TM-2026-02/meeting'],
  ['The meeting is finished', '/tracking-meetings/TM-2026-01/meeting'],
  ['Calibration', '/calibration'],
  ['Which review is it made of?', '/calibration/new'],
  ['Calibration exercise C-2026-01', '/calibration/C-2026-01'],
  ['Calibration exercise C-2026-02', '/calibration/C-2026-02'],
  ['Calibration exercise C-2026-03', '/calibration/C-2026-03'],
  ['Calibration exercise C-2026-04', '/calibration/C-2026-04'],
  ['Calibration exercise C-2026-05', '/calibration/C-2026-05'],
  ['How grades agree', '/agreement'],
  ['How Kit Ambrosell’s grades agree', '/agreement/oid-Kit'],
  ['Themes of panels', '/themes'],
  ['Themes of panel P-2026-01', '/themes/P-2026-01'],
  ['Tracker', '/tracker'],
  ['Tracker', '/tracker/R-2025-001'],
  ['Alerts', '/alerts'],
  ['Immediate safeguarding concern', '/alerts/A-2026-003'],
  ['Racism or discrimination not addressed', '/alerts/A-2026-002'],
  ['Templates', '/templates'],
  ['Import a template', '/templates/import'],
  ['Practice and impact review', '/templates/practice-and-impact/2026'],
  ['Edit Practice and impact review', '/templates/practice-and-impact/2026/edit'],
  ['Edit Visits: standards review over many cases', '/templates/visits-table/2026/edit'],
  ['Preview: Practice and impact review', '/templates/practice-and-impact/2026/preview'],
  ['Preview: Visits: standards review over many cases', '/templates/visits-table/2026/preview'],
  ['What is different', '/templates/practice-and-impact/2026/compare/practice-and-impact/2024'],
  ['Delivery ledger', '/ledger'],
  ['Status', '/status'],
  ['There is nothing here that you can see', '/nowhere'],
] as const;

/** The page at an address, once nothing of it is loading any more. */
async function openLoaded(path: string, theme: string) {
  const page = await tab.open(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`);
  await page.getByText(/^(Loading|Opening)/).first().waitFor({ state: 'detached' });
  return page;
}

describe.each(pages)('%s (%s)', (title, path) => {
  test.each(['default', 'dark', 'contrast'])('has no accessibility fault in the %s theme', async (theme) => {
    const page = await openLoaded(path, theme);

    expect(await page.locator('h1').innerText()).toContain(title);
    expect(await a11yFaults(page)).toEqual([]);
  });

  test('is read without scrolling sideways at 320 pixels', async () => {
    await tab.page.setViewportSize({ width: 320, height: 800 });
    const page = await openLoaded(path, 'default');
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await tab.page.setViewportSize({ width: 1280, height: 900 });

    expect(beyond).toBe(0);
  });
});

test('no page asks anything of another machine, throws, or breaks the content security policy', () => {
  expect(tab.blocked).toEqual([]);
  expect(tab.errors).toEqual([]);
});
