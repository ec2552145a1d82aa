import { useState } from 'react';
import { useParams } from 'react-router';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { usePanelItem } from '../../../queries/panels';
import { DeclareForm } from './DeclareForm';
import { OfficeView } from './OfficeView';
import { ReadingDesk } from './ReadingDesk';

/** One review on a panel: first the question of a conflict, then the reading; for the office, who reads and who chairs. */
export function ItemPage() {
  const { reference = '', review = '' } = useParams();
  const item = usePanelItem(reference, review);
  if (item.isPending) return <PageSkeleton kind="form" label="Loading the review" />;
  if (!item.data) return <ProblemNotice error={item.error} what="review" onRetry={() => void item.refetch()} />;
  return <ByStanding key={review} item={item.data} />;
}

function ByStanding({ item }: { item: PanelItemResource }) {
  const [again, setAgain] = useState(false);
  if (item.standing === 'office') return <OfficeView item={item} />;
  if (item.standing === 'undeclared' || again) return <DeclareForm item={item} onBack={again ? () => setAgain(false) : undefined} />;
  return <ReadingDesk item={item} onConflict={item.abilities.declare?.allowed ? () => setAgain(true) : undefined} />;
}
