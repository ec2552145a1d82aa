import { Link } from 'react-router';

/** Over the title: which panel, and which review of it. */
export function ItemCaption({ panel, review }: { panel: string; review: string }) {
  return (
    <>
      <Link to={`/panels/${panel}`}>Panel {panel}</Link>, review {review}
    </>
  );
}
