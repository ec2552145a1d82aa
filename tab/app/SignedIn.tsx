import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { ApiError } from '../../src/contract/client';
import { ToastProvider } from '../components/Toasts';
import { createNavigation } from '../navigation/navigation';
import { type Ahead, ApiContext, SessionContext } from '../queries/api';
import { useMe } from '../queries/app';
import { type Session, SignInError } from '../session/types';
import { useSignedInAgain } from '../session/useSignIn';
import { AppPages } from './router';
import { SignInTroublePage } from './SignInTroublePage';

/** Everything behind the sign-in: the client of the API, what it remembers, and the pages. */
export function SignedIn({ session, ahead: { api, queries } }: { session: Session; ahead: Ahead }) {
  return (
    <SessionContext.Provider value={session}>
      <ApiContext.Provider value={api}>
        <QueryClientProvider client={queries}>
          <ToastProvider>
            <Pages session={session} />
          </ToastProvider>
        </QueryClientProvider>
      </ApiContext.Provider>
    </SessionContext.Provider>
  );
}

function Pages({ session }: { session: Session }) {
  const me = useMe();
  const queries = useQueryClient();
  // What was refused meanwhile is asked for again.
  useSignedInAgain(useCallback(() => void queries.invalidateQueries(), [queries]));
  // Made after sign-in, when the first address is known.
  const [navigation] = useState(() => {
    if (session.route) history.replaceState(null, '', session.route);
    return createNavigation(window);
  });
  useEffect(() => session.onResume((route) => route && navigation.navigator.push(route)), [session, navigation]);
  // The page asks for what it shows while it is still being asked who is there: one journey to the server less.
  if (!me.data && me.error) return <SignInTroublePage error={troubleOf(me.error)} onRetry={() => void me.refetch()} />;
  return <AppPages navigation={navigation} />;
}

function troubleOf(error: Error): SignInError {
  if (error instanceof SignInError) return error;
  if (!(error instanceof ApiError)) return new SignInError('temporary', 'The app could not start.', undefined, { cause: error });
  const { code, detail, requestId } = error.problem;
  return new SignInError(code === 'noRole' ? 'noAccess' : 'temporary', detail, requestId, { cause: error });
}
