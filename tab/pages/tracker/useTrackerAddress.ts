import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AskedFilters, changeFilters, ignoredInAddress, readAddress, type TrackerFilters, writeAddress } from './trackerAddress';

/** Long enough that typing a word is one entry in the address, not seven. */
const ADDRESS_AFTER = 400;

/** The address holds what is asked for; the search box is quicker than the address and writes it a moment later. */
export function useTrackerAddress() {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => readAddress(params), [params]);
  const ignored = useMemo(() => ignoredInAddress(params), [params]);
  const [q, setQ] = useState(address.q ?? '');
  const [seen, setSeen] = useState(address.q);
  const [written, setWritten] = useState(address.q ?? '');
  if (seen !== address.q) {
    setSeen(address.q);
    // What was typed since the address was written must not be taken back; but the back button must be heard.
    if ((address.q ?? '') !== written) setQ(address.q ?? '');
  }
  useEffect(() => {
    if (q === (address.q ?? '')) return undefined;
    const timer = setTimeout(() => {
      setWritten(q);
      setParams(writeAddress({ ...address, q }), { replace: true });
    }, ADDRESS_AFTER);
    return () => clearTimeout(timer);
  }, [q, address, setParams]);
  const filters = useMemo<AskedFilters>(() => ({ ...address, q }), [address, q]);
  const change = useCallback(
    ({ q: typed, ...rest }: Partial<TrackerFilters>) => {
      if (typed !== undefined) setQ(typed);
      if (Object.keys(rest).length > 0) setParams((before) => writeAddress(changeFilters(readAddress(before), rest)));
    },
    [setParams],
  );
  const clear = () => {
    setQ('');
    setWritten('');
    setParams(writeAddress({ view: address.view }));
  };
  return { filters, address, ignored, change, clear };
}
