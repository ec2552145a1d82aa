import { useState } from 'react';
import type { ReportResource, ReportWords } from '../../../src/contract/reports';
import { useReportStep } from '../../queries/reports';
import { meetWords, savedOf, type Typed, wordsOf } from './meetWords';

interface Sent {
  words: ReportWords;
  revision: number;
  /** What the person had typed when it was sent. */
  typed: Typed;
}

/** The words of a draft while its page is open. Nothing typed is lost: neither to a save on its way, nor to somebody else's. */
export function useReportWords(report: ReportResource) {
  const { reference } = report;
  const [typed, setTyped] = useState<Typed>(() => ({ words: wordsOf(report), on: savedOf(report) }));
  const met = meetWords(typed, savedOf(report));
  const contested = met.contested.length > 0;
  const save = useReportStep<Sent>(
    (api, { words, revision }) => api.saveReport({ params: { reference }, body: { revision, words } }),
    (saved, sent) => setTyped((now) => ({ words: now === sent.typed ? wordsOf(saved) : now.words, on: savedOf(saved) })),
  );
  return {
    ...met,
    saving: save,
    set: (change: Partial<ReportWords>) => setTyped({ words: { ...met.words, ...change }, on: contested ? typed.on : met.on }),
    /** The saved report; undefined when it could not be saved, which then stands on the page. */
    save: (): Promise<ReportResource | undefined> => save.mutateAsync({ words: met.words, revision: met.on.revision, typed }).catch(() => undefined),
    keepMine: () => setTyped({ words: met.words, on: met.on }),
    takeTheirs: () => setTyped({ words: { ...met.words, ...Object.fromEntries(met.contested.map((field) => [field, met.on[field]])) }, on: met.on }),
  };
}

export type WordsEditor = ReturnType<typeof useReportWords>;
