import { useContext } from 'react';
import { PlainButton } from '../components/PlainButton';
import { SessionContext } from '../queries/api';
import { type SignInError, type SignInTrouble } from '../session/types';
import styles from './Shell.module.css';

interface Words {
  title: string;
  text: string;
}

const words: Record<SignInTrouble, Words> = {
  noAccess: {
    title: 'You do not have access yet',
    text: 'You are signed in, but nobody has given you a role in Practice and Impact. Ask your quality assurance lead, or the administrator of Microsoft 365, to give you one. Then open this page again.',
  },
  needsAdmin: {
    title: 'Your administrator needs to approve this app',
    text: 'Microsoft 365 will not let this app know who you are until an administrator has approved it. Nothing is wrong with your account. Send your administrator this page.',
  },
  openInTeams: {
    title: 'Open this in Microsoft Teams',
    text: 'Practice and Impact works inside Microsoft Teams. Open Teams and choose the app there.',
  },
  otherWindow: {
    title: 'You are signed in again',
    text: 'Close this window and go on where you were.',
  },
  temporary: {
    title: 'The service is not available at the moment',
    text: 'This is a fault on our side or in the network, and it usually passes. Nothing that you saved is lost. Try again in a few minutes.',
  },
};

/** Trying again would say the same. */
const final: readonly SignInTrouble[] = ['openInTeams', 'otherWindow'];

/** Why nobody is signed in, and what to do about it. */
export function SignInTroublePage({ error, onRetry }: { error: SignInError; onRetry?: () => void }) {
  const session = useContext(SessionContext);
  const { title, text } = words[error.trouble];
  return (
    <>
      <header className={styles.header}>
        <span className={styles.name}>Practice and Impact</span>
      </header>
      <main className={styles.main}>
        <div className={styles.trouble} role="alert">
          <h1>{title}</h1>
          <p>{text}</p>
          {error.requestId && <p className={styles.reference}>If you report this, give the reference {error.requestId}.</p>}
          {!final.includes(error.trouble) && <PlainButton onClick={onRetry ?? (() => location.reload())}>Try again</PlainButton>}
          {session?.switchPerson && <PlainButton onClick={session.switchPerson}>Sign in as someone else</PlainButton>}
        </div>
      </main>
    </>
  );
}
