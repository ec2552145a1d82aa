import type { MeetingResource, PanelItemResource } from '../../../../src/contract/panels';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/EmptyState';
import { Notice } from '../../../components/Notice';
import { Timer } from '../../../components/Timer';
import { shareOf } from '../../../words/meetingTime';
import { quorumInWords } from '../panelWords';
import { Actions } from './Actions';
import { Conclude } from './Conclude';
import { currentPlace } from './follow';
import { Grades } from './Grades';
import styles from './meeting.module.css';
import { QualityMarks } from './laterForms';
import { OpenDiscussion } from './OpenDiscussion';
import { Recommendations } from './Recommendations';
import { ShowName } from './ShowName';

/** The review that everybody looks at; for whoever is out of it, that alone. */
export function CurrentReview({ meeting }: { meeting: MeetingResource }) {
  const place = currentPlace(meeting);
  if (!place)
    return (
      <EmptyState title="Between two reviews">
        <p>{meeting.abilities.move?.allowed ? 'Go to the next review when the room is ready.' : 'The chair goes on to the next review. It opens here by itself.'}</p>
      </EmptyState>
    );
  if (place.out || !meeting.item)
    return (
      <section className={styles.out} aria-labelledby="out">
        <h2 id="out">You are out of the room for this review</h2>
        <p>{place.out ? 'You are exempt from it, so nothing of it is shown to you. You are back when the panel goes on to the next one.' : 'Nothing of it is shown to you before you have said whether you have a conflict of interest.'}</p>
        {!place.out && place.reviewReference && <Link to={`/panels/${meeting.panelReference}/items/${place.reviewReference}`}>Say whether you have a conflict</Link>}
      </section>
    );
  if (meeting.item.standing === 'undeclared') return <DeclareFirst item={meeting.item} />;
  return <Discussion key={meeting.item.reviewReference} meeting={meeting} item={meeting.item} />;
}

function DeclareFirst({ item: { panelReference, reviewReference } }: { item: PanelItemResource }) {
  return (
    <section className={styles.out} aria-labelledby="declare-first">
      <h2 id="declare-first">Declare before this review opens</h2>
      <p>You have not said yet whether you have a conflict of interest with {reviewReference}. Nothing of it is shown to you before.</p>
      <Link to={`/panels/${panelReference}/items/${reviewReference}`}>Say whether you have a conflict</Link>
    </section>
  );
}

function Discussion({ meeting, item }: { meeting: MeetingResource; item: PanelItemResource }) {
  return (
    <section className={styles.discussion} aria-labelledby="current">
      <div className={styles.head}>
        <div>
          <h2 id="current">{item.reviewReference}</h2>
          <p>
            Reviewed by {item.parties.reviewer.name}. Chaired by {item.chair.name}.
          </p>
        </div>
        <Timer label="Time on this review" since={meeting.itemSince} minutes={shareOf(meeting.minutes, meeting.places.length)} />
      </div>
      <ShowName item={item} />
      <p className={styles.quorum} data-met={item.quorum.met}>
        {quorumInWords(item.quorum, true)}.
      </p>
      {item.chairRefusal && (
        <Notice tone="warning" title={`${item.chair.name} may not chair this review`}>
          <p>{item.chairRefusal}</p>
          {item.abilities.replaceChair?.allowed && <Link to={`/panels/${item.panelReference}/items/${item.reviewReference}#chair`}>Choose who chairs it instead</Link>}
        </Notice>
      )}
      <Stages item={item} />
    </section>
  );
}

function Stages({ item }: { item: PanelItemResource }) {
  switch (item.state) {
    case 'reading':
      return <OpenDiscussion item={item} />;
    case 'deferred':
      return (
        <Notice tone="warning" title="This review is put off">
          <p>{item.deferReason}</p>
        </Notice>
      );
    case 'discussing':
    case 'decided':
      return (
        <>
          {item.state === 'decided' && <Notice tone="good" title="This review is concluded" />}
          <Grades item={item} />
          <Recommendations item={item} />
          <Actions item={item} />
          <QualityMarks item={item} />
          <Conclude item={item} />
        </>
      );
  }
}
