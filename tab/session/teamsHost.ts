import { app, authentication } from '@microsoft/teams-js';
import { readThemeName } from '../theme/themes';
import { routeOfSubPage } from './deepLink';
import { createSignIn, type WayIn } from './signIn';
import { type Session, SignInError } from './types';

/** A frame that is no Teams host never answers, and teams-js itself would wait a minute. */
const HOST_PATIENCE = 3_000;

type Host = Pick<Session, 'signIn' | 'theme' | 'onThemeChange' | 'onResume' | 'onLeave' | 'route'>;

/** Introduces the tab to the Teams window around it; undefined when there is none. */
export async function joinTeams(): Promise<Host | undefined> {
  if (!(await answersInTime(app.initialize()))) return undefined;
  void app.notifyAppLoaded();
  const context = await app.getContext();
  void app.notifySuccess();
  return {
    signIn: createSignIn(throughTeams),
    theme: readThemeName(context.app.theme) ?? 'default',
    onThemeChange: (listener) => app.registerOnThemeChangeHandler((theme) => listener(readThemeName(theme) ?? 'default')),
    onResume: (listener) => app.lifecycle.registerOnResumeHandler(() => void resume(listener)),
    onLeave: (listener) => app.lifecycle.registerBeforeSuspendOrTerminateHandler(listener),
    route: routeOfSubPage(context.page.subPageId),
  };
}

async function resume(listener: (route: string | undefined) => void): Promise<void> {
  const { page } = await app.getContext();
  listener(routeOfSubPage(page.subPageId));
  void app.notifySuccess();
}

async function answersInTime(greeting: Promise<void>): Promise<boolean> {
  const outOfTime = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), HOST_PATIENCE));
  return Promise.race([greeting.then(() => true, () => false), outOfTime]);
}

const throughTeams: WayIn = {
  token: (_, opening) => getToken(opening ? 'mayAsk' : 'silently'),
  again: async () => void (await getToken('mayAsk')),
  ranOut: (cause) => ({
    title: 'Teams could not renew your sign-in',
    advice: cause instanceof SignInError && cause.trouble === 'needsAdmin' ? 'Microsoft 365 no longer lets this app know who you are. Ask your administrator to approve the app, then try again.' : 'It is tried again by itself. If this message stays, copy what you wrote before you close this page.',
    button: 'Try again',
  }),
};

/** Teams keeps the token fresh; it is asked for each call and never kept here. It asks the person only where somebody waits for it, and never in the middle of their writing. */
async function getToken(manner: 'mayAsk' | 'silently'): Promise<string> {
  try {
    return await authentication.getAuthToken({ silent: manner === 'silently' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const trouble = /consent|resourceDisabled|resourcematchfailed|invalid_resource|AADSTS65001|AADSTS500011|AADSTS700016/i.test(reason) ? 'needsAdmin' : 'temporary';
    throw new SignInError(trouble, reason, undefined, { cause });
  }
}
