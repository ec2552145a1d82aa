import { useState } from 'react';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { Notes } from './Notes';
import { StepForm, type StepFormProps } from './StepForm';

/** What the worker or the line manager thinks of it. */
export function ReflectForm(props: StepFormProps) {
  const { text, setText, attempt, check } = useNote();
  return (
    <StepForm {...props} step="reflect" verb="reflectOnReview" done="Your view is kept with the review. The reviewer is told." dirty={text !== ''} check={check} body={() => ({ attempt, text: text.trim() })}>
      {(errorAt) => <TextAreaField id={fieldId('text')} label="What do you think of the review?" hint="For example: what you recognise, what you see otherwise, and what you will do because of it." rows={8} value={text} onChange={setText} error={errorAt(fieldId('text'))} />}
    </StepForm>
  );
}

/** What the reviewer or the quality assurance lead answers. */
export function ReplyForm(props: StepFormProps) {
  const { text, setText, attempt, check } = useNote();
  return (
    <>
      <Notes review={props.review} />
      <StepForm {...props} step="reply" verb="replyToReflection" done="Your reply is sent." dirty={text !== ''} check={check} body={() => ({ attempt, text: text.trim() })}>
        {(errorAt) => <TextAreaField id={fieldId('text')} label="Your reply" rows={6} value={text} onChange={setText} error={errorAt(fieldId('text'))} />}
      </StepForm>
    </>
  );
}

/** The words of a note; sent twice, they are one note. */
function useNote() {
  const [text, setText] = useState('');
  const [attempt] = useState(() => crypto.randomUUID());
  const check = () => (text.trim() ? [] : [{ message: 'Write something first.', to: fieldId('text') }]);
  return { text, setText, attempt, check };
}
