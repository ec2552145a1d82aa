import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../src/contract/client';
import { App, type Opened } from './app/App';
import './app/opening.css';
import { preloadPage } from './app/pages';
import { createQueryClient } from './queries/api';
import { meQuery } from './queries/app';
import { whenAnswered } from './queries/whenAnswered';
import { takeChosenTheme } from './session/chosenTheme';
import { startSession } from './session/startSession';
import { type Session, SignInError } from './session/types';
import { loadTheme, preferredTheme } from './theme/themes';
import './theme/global.css';

/** So long the page waits, once it could be drawn, for what it will show: over a quick line it is drawn once and not twice. */
const PATIENCE = 80;

/**
 * Session, page, theme and what the page will ask for are fetched side by side. The frame in index.html stands until they are
 * there: then the page itself is drawn, and not first a frame of it that would be thrown away.
 */
async function open(root: HTMLElement): Promise<void> {
  const chosen = framed ? undefined : takeChosenTheme();
  const guess = chosen ?? preferredTheme();
  document.documentElement.dataset.theme = guess;
  const session = startSession(chosen);
  const signIn = session.then((ready) => ready.signIn);
  const api = createClient({ baseUrl: '', token: async (force) => (await signIn).token(force), onSignIn: (taken) => void signIn.then(({ heard }) => heard(taken)) });
  const ahead = { api, queries: createQueryClient() };
  void ahead.queries.prefetchQuery(meQuery(api));
  void preloadPage(location, ahead);
  const drawn = createRoot(root);
  const opened = await whoIsThere(session);
  // A link in Teams, or the way through the sign-in, leads to another address than the tab was opened at; what is on its way is not asked for twice.
  await preloadPage(opened.session?.route ? new URL(opened.session.route, location.origin) : location, ahead);
  const name = opened.session?.theme ?? guess;
  const [theme] = await Promise.all([loadTheme(name), opened.session && whenAnswered(ahead.queries, PATIENCE)]);
  // In small pieces, so that a slow phone can answer a touch between them.
  startTransition(() => drawn.render(<App opened={opened} ahead={ahead} firstTheme={{ name, theme }} nonce={readNonce()} />));
}

function whoIsThere(session: Promise<Session>): Promise<Opened> {
  return session.then(
    (ready) => ({ session: ready }),
    (error: unknown) => ({ trouble: error instanceof SignInError ? error : new SignInError('temporary', 'The app could not start.', undefined, { cause: error }) }),
  );
}

function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

const framed = window.self !== window.top;
const root = document.getElementById('root');
if (root) void open(root);
