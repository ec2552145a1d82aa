import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { preloadPage } from './app/pages';
import { takeChosenTheme } from './session/chosenTheme';
import { startSession } from './session/startSession';
import { loadTheme, preferredTheme } from './theme/themes';
import './theme/global.css';

/** Session, page and theme are fetched side by side: none needs another to begin. */
async function open(root: HTMLElement): Promise<void> {
  const chosen = framed ? undefined : takeChosenTheme();
  const session = startSession(chosen);
  preloadPage(location.pathname);
  const themeName = chosen ?? preferredTheme();
  const theme = await loadTheme(themeName);
  // In small pieces, so that a slow phone can answer a touch between them.
  startTransition(() => createRoot(root).render(<App session={session} firstTheme={{ name: themeName, theme }} nonce={readNonce()} />));
}

function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

const framed = window.self !== window.top;
const root = document.getElementById('root');
if (root) void open(root);
