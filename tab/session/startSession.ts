import { ApiError, createClient } from '../../src/contract/client';
import type { ThemeName } from '../theme/themes';
import { signInLocally } from './localSignIn';
import { createSignIn } from './signIn';
import { type Session, SignInError } from './types';

/** Finds out where the tab runs and how to sign in there. Throws `SignInError`; leaves the page when a person must be chosen first. */
export async function startSession(chosenTheme: ThemeName | undefined): Promise<Session> {
  const framed = window.self !== window.top;
  const inTeams = framed ? import('./teamsHost').then(({ joinTeams }) => joinTeams()) : Promise.resolve(undefined);
  // Asked as plainly as the page's own head asks: the browser then gives the answer that is already on its way.
  const config = await createClient({ baseUrl: '', token: async () => '', fetch: (url) => fetch(url) }).getConfig({}).catch((cause: unknown) => {
    throw new SignInError('temporary', 'The service does not answer at the moment.', cause instanceof ApiError ? cause.problem.requestId : undefined, { cause });
  });
  const host = await inTeams;
  if (host) return { kind: 'teams', config, switchPerson: undefined, ...host };
  if (!config.localSignInUrl) throw new SignInError('openInTeams', 'This app opens inside Microsoft Teams.');
  const { wayIn, switchPerson } = signInLocally(config.localSignInUrl, config.clientId);
  return { kind: 'local', config, signIn: createSignIn(wayIn), theme: chosenTheme, onThemeChange: () => undefined, onResume: () => undefined, onLeave: () => undefined, route: undefined, switchPerson };
}

/** The link that opens this app in Teams. */
export function teamsLink(teamsAppId: string): string {
  return `https://teams.microsoft.com/l/app/${encodeURIComponent(teamsAppId)}`;
}
