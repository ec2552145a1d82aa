import { createDOMRenderer, FluentProvider, RendererProvider, type Theme } from '@fluentui/react-components';
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import type { Ahead } from '../queries/api';
import { type Session, SignInError } from '../session/types';
import { loadTheme, onPreferenceChange, preferredTheme, type ThemeName } from '../theme/themes';
import { Opening } from './Opening';
import { SignedIn } from './SignedIn';
import { SignInTroublePage } from './SignInTroublePage';

interface LoadedTheme {
  name: ThemeName;
  theme: Theme;
}

interface Props {
  session: Promise<Session>;
  ahead: Ahead;
  firstTheme: LoadedTheme;
  nonce: string;
}

type Opened = { session: Session } | { trouble: SignInError };

/** The whole tab: theme, sign-in, and then the pages. */
export function App({ session, ahead, firstTheme, nonce }: Props) {
  const opened = useOpened(session);
  const theme = useTheme(firstTheme, opened && 'session' in opened ? opened.session : undefined);
  return (
    <Themed theme={theme} nonce={nonce}>
      {!opened && <Opening />}
      {opened && 'trouble' in opened && <SignInTroublePage error={opened.trouble} />}
      {opened && 'session' in opened && <SignedIn session={opened.session} ahead={ahead} />}
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

function useOpened(session: Promise<Session>): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    session.then(
      // All pages begin with this: drawn in small pieces, it blocks no touch on a slow phone.
      (ready) => startTransition(() => setOpened({ session: ready })),
      (error: unknown) => setOpened({ trouble: error instanceof SignInError ? error : new SignInError('temporary', 'The app could not start.', undefined, { cause: error }) }),
    );
  }, [session]);
  return opened;
}

/** Teams' theme inside Teams; otherwise what the browser's owner prefers, unless the address asked for another. */
function useTheme(first: LoadedTheme, session: Session | undefined): LoadedTheme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    if (!session) return undefined;
    const show = (name: ThemeName) => void loadTheme(name).then((loaded) => setTheme({ name, theme: loaded }));
    if (session.theme) show(session.theme);
    session.onThemeChange(show);
    return session.theme ? undefined : onPreferenceChange(() => show(preferredTheme()));
  }, [session]);
  return theme;
}
