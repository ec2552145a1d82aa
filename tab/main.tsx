import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../src/contract/client';
import { App } from './app/App';
import { preloadPage } from './app/pages';
import { createQueryClient } from './queries/api';
import { meQuery } from './queries/app';
import { takeChosenTheme } from './session/chosenTheme';
import { startSession } from './session/startSession';
import { loadTheme, preferredTheme } from './theme/themes';
import './theme/global.css';

/** Session, page, theme and what the page will ask for are fetched side by side: none waits for anything to be drawn. */
async function open(root: HTMLElement): Promise<void> {
  const chosen = framed ? undefined : takeChosenTheme();
  const session = startSession(chosen);
  const api = createClient({ baseUrl: '', token: async (force) => (await session).token(force) });
  const ahead = { api, queries: createQueryClient() };
  void ahead.queries.prefetchQuery(meQuery(api));
  preloadPage(location, ahead);
  const themeName = chosen ?? preferredTheme();
  const theme = await loadTheme(themeName);
  // In small pieces, so that a slow phone can answer a touch between them.
  startTransition(() => createRoot(root).render(<App session={session} ahead={ahead} firstTheme={{ name: themeName, theme }} nonce={readNonce()} />));
}

function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

const framed = window.self !== window.top;
const root = document.getElementById('root');
if (root) void open(root);
