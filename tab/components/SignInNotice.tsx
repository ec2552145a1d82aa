import { useLayoutEffect, useRef, useState } from 'react';
import type { RanOut } from '../session/signIn';
import { useSignIn } from '../session/useSignIn';
import { PlainButton } from './PlainButton';
import styles from './SignInNotice.module.css';
import { useOnline } from './useOnline';

/**
 * Says that the sign-in has run out, over a page on which everything stays as it was, or in a dialog, outside of which nothing can
 * be pressed. Without a network there is nothing to be done about it yet.
 */
export function SignInNotice({ inDialog = false }: { inDialog?: boolean }) {
  const signIn = useSignIn();
  const online = useOnline();
  const state = signIn.state();
  if (typeof state !== 'object' || !online) return null;
  return (
    <div role="alert" className={inDialog ? styles.inDialog : styles.overPage}>
      <RunOut words={state} again={signIn.again} />
    </div>
  );
}

function RunOut({ words: { title, advice, button }, again }: { words: RanOut; again: () => Promise<void> }) {
  const notice = useRef<HTMLDivElement>(null);
  const [focus] = useState(rememberFocus);
  useLayoutEffect(() => {
    const element = notice.current;
    return () => {
      if (element?.contains(document.activeElement)) focus.giveBack();
    };
  }, [focus]);
  return (
    <div ref={notice} className={styles.notice} onFocus={({ relatedTarget }) => focus.cameFrom(relatedTarget)}>
      <p>
        <strong>{title}.</strong> What you wrote is kept on this page. {advice}
      </p>
      <PlainButton onClick={() => void again()}>{button}</PlainButton>
    </div>
  );
}

/** Whoever pressed the button goes on writing where they were once the notice is gone. */
function rememberFocus() {
  let last: HTMLElement | undefined;
  return {
    cameFrom: (place: EventTarget | null) => {
      if (place instanceof HTMLElement) last = place;
    },
    giveBack: () => (last?.isConnected ? last : document.getElementById('content'))?.focus({ preventScroll: true }),
  };
}
