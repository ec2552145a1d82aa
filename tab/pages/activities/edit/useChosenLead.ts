import { useState } from 'react';

interface Person {
  oid: string;
  name: string;
}

/** The lead as the page shows it: an activity always has one, so that it has another only once that one is chosen. */
export function useChosenLead(lead: Person, onChange: (lead: Person) => void) {
  const [choosing, setChoosing] = useState(false);
  const setLead = (next: Person | undefined) => {
    setChoosing(!next);
    if (next) onChange(next);
  };
  return { lead: choosing ? undefined : lead, setLead };
}
