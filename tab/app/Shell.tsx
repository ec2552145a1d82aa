import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect, useRef, useState } from 'react';
import { NavLink, Outlet } from 'react-router';
import { FocusContext } from '../components/PageHeading';
import { SignInNotice } from '../components/SignInNotice';
import { SessionContext, useApi } from '../queries/api';
import { useMe, useMyWork } from '../queries/app';
import { OfflineBanner } from './OfflineBanner';
import { preloadPage } from './pages';
import { rememberedWays, rememberWays } from './rememberedWays';
import styles from './Shell.module.css';

/** What stays on every page: the skip link, the name, the ways to go, and who is signed in. */
export function Shell() {
  const lastFocused = useRef<string | undefined>(undefined);
  return (
    <FocusContext.Provider value={lastFocused}>
      <a className={styles.skip} href="#content" onClick={goToContent}>
        Skip to the main content
      </a>
      <header className={styles.header}>
        <span className={styles.name}>Practice and Impact</span>
        <Navigation />
        <Person />
      </header>
      <OfflineBanner />
      <SignInNotice />
      <main id="content" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
    </FocusContext.Provider>
  );
}

/** Moves the focus without leaving `#content` in the address. */
function goToContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Navigation() {
  const me = useMe();
  const work = useMyWork();
  const waiting = work.data?.items.length ?? 0;
  const [remembered] = useState(rememberedWays);
  useEffect(() => {
    if (me.data) rememberWays(me.data.abilities);
  }, [me.data]);
  // Until it is known who is there, what they had last time keeps its room, so that nothing jumps when it comes.
  const place = (ability: string) => {
    if (!me.data) return remembered.includes(ability) ? 'kept' : undefined;
    return me.data.abilities[ability]?.allowed === true ? 'shown' : undefined;
  };
  return (
    <nav aria-label="Main" className={styles.nav}>
      <Way to="/my-work">
        My work
        {waiting > 0 && (
          <span className={styles.count}>
            {waiting}
            <span className="hidden"> waiting</span>
          </span>
        )}
        {work.isPending && <span className={styles.count} data-place="kept" />}
      </Way>
      <Way to="/reviews">Reviews</Way>
      <Way to="/tracker">Tracker</Way>
      {place('seePanels') && <Way to="/panels" place={place('seePanels')}>Panels</Way>}
      {place('seeAlerts') && <Way to="/alerts" place={place('seeAlerts')}>Alerts</Way>}
      {place('seeTemplates') && <Way to="/templates" place={place('seeTemplates')}>Templates</Way>}
      {place('seeLedger') && <Way to="/ledger" place={place('seeLedger')}>Ledger</Way>}
      {place('seeStatus') && <Way to="/status" place={place('seeStatus')}>Status</Way>}
    </nav>
  );
}

/** A page of the first level. Whoever comes near it with a pointer, a finger or the keyboard is likely to go there: it is fetched while they make up their mind. */
function Way({ to, place, children }: { to: string; place?: 'shown' | 'kept' | undefined; children: React.ReactNode }) {
  const ahead = { api: useApi(), queries: useQueryClient() };
  const fetchAhead = () => void preloadPage({ pathname: to, search: '' }, ahead);
  return (
    <NavLink to={to} data-place={place} onPointerEnter={fetchAhead} onFocus={fetchAhead} className={({ isActive }) => `${styles.way} ${isActive ? styles.here : ''}`}>
      {children}
    </NavLink>
  );
}

function Person() {
  const me = useMe();
  const session = useContext(SessionContext);
  return (
    <div className={styles.person}>
      <span>{me.data?.person.name ?? '\u00a0'}</span>
      {session?.switchPerson && (
        <button type="button" className={styles.switch} onClick={session.switchPerson}>
          Sign in as someone else
        </button>
      )}
    </div>
  );
}
