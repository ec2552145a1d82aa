import type { AppConfig } from '../../src/contract/app';
import type { ThemeName } from '../theme/themes';
import type { SignIn } from './signIn';

/** Where the tab runs, and how a token comes to it. */
export interface Session {
  kind: 'teams' | 'local';
  config: AppConfig;
  signIn: SignIn;
  /** The theme that the host wants; undefined leaves it to the browser. */
  theme: ThemeName | undefined;
  onThemeChange: (listener: (theme: ThemeName) => void) => void;
  /** The host shows the tab again after it was put aside, perhaps for another page. */
  onResume: (listener: (route: string | undefined) => void) => void;
  /** The host is about to put the tab away: it waits until the listener's promise is over. */
  onLeave: (listener: () => Promise<void>) => void;
  /** The person's own address in the host leads here, when it does. */
  route: string | undefined;
  /** Chooses somebody else to be; on a local machine only. */
  switchPerson: (() => void) | undefined;
}

/** Why nobody is signed in here. `otherWindow`: this one was only opened to sign in again, and the page that asked goes on. */
export type SignInTrouble = 'noAccess' | 'needsAdmin' | 'openInTeams' | 'otherWindow' | 'temporary';

export class SignInError extends Error {
  constructor(
    readonly trouble: SignInTrouble,
    message: string,
    readonly requestId?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'SignInError';
  }
}
