import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { preloadPage } from './app/pages';
import { startSession } from './session/startSession';
import { loadTheme, preferredTheme, readThemeName } from './theme/themes';
import './theme/global.css';

/** Session, page and theme are fetched side by side: none needs another to begin. */
async function open(root: HTMLElement): Promise<void> {
  const session = startSession();
  preloadPage(location.pathname);
  const themeName = readThemeName(new URLSearchParams(location.search).get('theme')) ?? preferredTheme();
  createRoot(root).render(<App session={session} firstTheme={{ name: themeName, theme: await loadTheme(themeName) }} nonce={readNonce()} />);
}

function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

const root = document.getElementById('root');
if (root) void open(root);
