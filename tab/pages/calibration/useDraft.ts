import { useState } from 'react';
import type { CalibrationResource, GoldGrades } from '../../../src/contract/calibration';
import { useToast } from '../../components/Toasts';
import { useCalibrationVerb } from '../../queries/calibration';

export interface Draft {
  strikes: NonNullable<CalibrationResource['lead']>['strikes'];
  gold: GoldGrades;
  participants: readonly string[];
  dueDay: string;
}

const draftOf = ({ lead, dueDay }: CalibrationResource): Draft => ({ strikes: lead?.strikes ?? [], gold: lead?.gold ?? {}, participants: lead?.participants.map(({ oid }) => oid) ?? [], dueDay });

/** An exercise while it is prepared: saved on a press, and with each word that is struck, for then the copy is made anew. */
export function useDraft(exercise: CalibrationResource) {
  const { reference, revision } = exercise;
  const [draft, setDraft] = useState(() => draftOf(exercise));
  const [readThrough, setReadThrough] = useState(false);
  const toast = useToast();
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(exercise));
  const save = useCalibrationVerb(
    (api, { strikes, gold, participants, dueDay }: Draft) => api.prepareCalibration({ params: { reference }, body: { revision, strikes: [...strikes], gold, participants: [...participants], dueDay } }),
    (changed) => setDraft(draftOf(changed)),
  );
  const send = useCalibrationVerb((api, seen: number) => api.sendCalibration({ params: { reference }, body: { revision: seen, readThrough } }), () => toast({ text: `Exercise ${reference} is sent.` }));
  const strike = (strikes: Draft['strikes']) => {
    // What was read through is not this copy any more.
    setReadThrough(false);
    setDraft({ ...draft, strikes });
    save.mutate({ ...draft, strikes });
  };
  const sendIt = () => (dirty ? save.mutate(draft, { onSuccess: (saved) => send.mutate(saved.revision) }) : send.mutate(revision));
  return { draft, set: (change: Partial<Draft>) => setDraft({ ...draft, ...change }), strike, dirty, save, send, readThrough, setReadThrough, sendIt };
}
