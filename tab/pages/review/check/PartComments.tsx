import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PartResource, ReviewResource } from '../../../../src/contract/reviews';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useReviewVerb } from '../../../queries/reviews';
import { momentInWords } from '../../../words/dates';
import styles from './PartComments.module.css';

interface Props {
  review: ReviewResource;
  part: PartResource;
  /** Told whether a comment is begun that would be lost with the page. */
  onBegun: (form: string, begun: boolean) => void;
}

/** What the checker said of one part, and a way to say more. Kept at once; the reviewer reads it with the decision. */
export function PartComments({ review, part, onBegun }: Props) {
  const comments = review.notes.filter((note) => note.kind === 'checkComment' && note.part === part.part);
  const may = review.abilities.comment?.allowed === true;
  if (comments.length === 0 && !may) return null;
  return (
    <div className={styles.comments}>
      {comments.length > 0 && (
        <ul className={styles.list} aria-label={`Comments on ${part.title}`}>
          {comments.map(({ key, text, by, at }) => (
            <li key={key}>
              <p className={styles.text}>{text}</p>
              <p className={`${layout.muted} ${layout.small}`}>
                {by.name}, {momentInWords(at)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {may && <CommentForm review={review} part={part} onBegun={onBegun} />}
    </div>
  );
}

function CommentForm({ review, part, onBegun }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const attempt = useRef(crypto.randomUUID());
  const opener = `open-${fieldId(`comment-${part.part}`)}`;
  const done = () => {
    setText('');
    setAsked(false);
    setOpen(false);
    attempt.current = crypto.randomUUID();
    requestAnimationFrame(() => document.getElementById(opener)?.focus());
  };
  const comment = useReviewVerb('commentOnReview', review.reference, done);
  const begun = text !== '' && !comment.isPending;
  useEffect(() => onBegun(part.part, begun), [begun, onBegun, part.part]);
  if (!open)
    return (
      <Button id={opener} onClick={() => setOpen(true)}>
        Comment<span className="hidden"> on {part.title}</span>
      </Button>
    );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (text.trim()) comment.mutate({ attempt: attempt.current, part: part.part, text: text.trim() });
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack}>
      <TextAreaField id={fieldId(`comment-${part.part}`)} label={`Comment on ${part.title}`} hint="The reviewer reads it when you have decided. It is kept with the review." rows={3} value={text} onChange={setText} error={asked && !text.trim() ? 'Write your comment.' : undefined} />
      {comment.error && <ProblemNotice error={comment.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={comment.isPending}>
          Keep this comment
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  );
}
