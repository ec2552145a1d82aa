import { createDOMRenderer, FluentProvider, RendererProvider, type Theme } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Ahead } from '../queries/api';
import type { Session, SignInError } from '../session/types';
import { loadTheme, onPreferenceChange, preferredTheme, type ThemeName } from '../theme/themes';
import { SignedIn } from './SignedIn';
import { SignInTroublePage } from './SignInTroublePage';

interface LoadedTheme {
  name: ThemeName;
  theme: Theme;
}

/** Who is there, or why nobody is. */
export type Opened = { session: Session; trouble?: undefined } | { session?: undefined; trouble: SignInError };

interface Props {
  opened: Opened;
  ahead: Ahead;
  firstTheme: LoadedTheme;
  nonce: string;
}

/** The whole tab: theme, and then the pages, or why there are none. */
export function App({ opened: { session, trouble }, ahead, firstTheme, nonce }: Props) {
  const theme = useTheme(firstTheme, session);
  return (
    <Themed theme={theme} nonce={nonce}>
      {session ? <SignedIn session={session} ahead={ahead} /> : <SignInTroublePage error={trouble} />}
    </Themed>
  );
}

function Themed({ theme, nonce, children }: { theme: LoadedTheme; nonce: string; children: ReactNode }) {
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: { nonce } }), [nonce]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme.name;
  }, [theme.name]);
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={theme.theme} className="app">
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}

/** Teams' theme inside Teams; otherwise what the browser's owner prefers, unless the address asked for another. */
function useTheme(first: LoadedTheme, session: Session | undefined): LoadedTheme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    if (!session) return undefined;
    const show = (name: ThemeName) => void loadTheme(name).then((loaded) => setTheme({ name, theme: loaded }));
    session.onThemeChange(show);
    return session.theme ? undefined : onPreferenceChange(() => show(preferredTheme()));
  }, [session]);
  return theme;
}
