import { createContext, useContext, useEffect, useState } from 'react';
import type { Location } from 'react-router';
import type { Navigation } from './navigation';

export const NavigationContext = createContext<Navigation | undefined>(undefined);

/** A way that waits for somebody's decision. */
export interface HeldWay {
  /** Goes it. */
  proceed: () => void;
  /** Does not. */
  stay: () => void;
}

/** Holds back each way within the tab of which `holds` says so, and gives the one that waits. Closing the browser is another matter. */
export function useHeldWay(holds: (from: Location, to: Location) => boolean): HeldWay | undefined {
  const navigation = useContext(NavigationContext);
  const [way, setWay] = useState<HeldWay>();
  useEffect(
    () =>
      navigation?.guard((from, to, proceed) => {
        if (!holds(from, to)) return false;
        const decided = () => setWay(undefined);
        setWay({ proceed: () => (decided(), proceed()), stay: decided });
        return true;
      }),
    [navigation, holds],
  );
  return way;
}
