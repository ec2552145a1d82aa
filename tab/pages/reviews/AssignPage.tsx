import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../../src/contract/client';
import { type Candidate } from '../../components/Chooser';
import { DateField, TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { NewForm } from '../../components/NewForm';
import { RadioField } from '../../components/RadioField';
import { useToast } from '../../components/Toasts';
import { useMe } from '../../queries/app';
import { useAssignReview } from '../../queries/reviews';
import { type Assignment, type AssignmentFault, bodyOfAssignment, checkAssignment, faultsOfProblem } from './assignment';
import { ChildChooser, ReviewerChooser } from './choosers';

/** The coordinator gives a child's review to a reviewer, with a deadline and a theme. */
export function AssignPage() {
  const navigate = useNavigate();
  const toast = useToast();
  const assign = useAssignReview((review) => {
    toast({ text: `${review.reference} was assigned to ${review.reviewer.name}. They have been asked to accept it.` });
    // The guard must hear that nothing would be lost before the page is left.
    setTimeout(() => void navigate(`/reviews/${review.reference}`), 0);
  });
  const [child, setChild] = useState<Candidate>();
  const [reviewer, setReviewer] = useState<Candidate>();
  const [rest, setRest] = useState<Assignment>({ theme: '', deadline: 'workingDays', workingDays: '20', dueDay: '' });
  const [faults, setFaults] = useState<AssignmentFault[]>([]);
  const [tries, setTries] = useState(0);
  const change = (part: Partial<Assignment>) => setRest((before) => ({ ...before, ...part }));
  const errorOf = (field: AssignmentFault['field']) => faults.find((fault) => fault.field === field)?.message;

  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = checkAssignment(child?.value, reviewer?.value, rest);
    setFaults(found);
    setTries((count) => count + 1);
    if (found.length > 0 || !child || !reviewer) return;
    assign.mutate(bodyOfAssignment(child.value, reviewer.value, rest), {
      onError: (error) => setFaults(error instanceof ApiError ? faultsOfProblem(error.problem) : []),
    });
  };

  return (
    <NewForm title="Assign a review" back="/reviews" button={['Assign the review', 'Assigning…']} dirty={child !== undefined || reviewer !== undefined || rest.theme !== ''} sending={assign} filled={{ submit, errors: faults.map(({ field, message }) => ({ message, to: fieldId(field) })), tries }}>
      {() => (
        <>
          <ChildChooser chosen={child} onChoose={setChild} error={errorOf('recordNumber')} />
          <ReviewerChooser chosen={reviewer} onChoose={setReviewer} error={errorOf('reviewerOid')} />
          <Deadline rest={rest} change={change} errorOf={errorOf} />
          <TextField id={fieldId('theme')} label="Theme or focus (optional)" hint="For example voice of the child, or contextual safeguarding." value={rest.theme} onChange={(theme) => change({ theme })} error={errorOf('theme')} />
        </>
      )}
    </NewForm>
  );
}

interface DeadlineProps {
  rest: Assignment;
  change: (part: Partial<Assignment>) => void;
  errorOf: (field: AssignmentFault['field']) => string | undefined;
}

function Deadline({ rest, change, errorOf }: DeadlineProps) {
  const me = useMe();
  return (
    <RadioField
      id={fieldId('deadline')}
      label="When is it due?"
      hint="Working days leave out weekends and bank holidays in England."
      value={rest.deadline}
      onChange={(deadline) => change({ deadline })}
      choices={[
        { value: 'workingDays', label: 'In a number of working days from today' },
        { value: 'dueDay', label: 'On a day' },
      ]}
      under={{
        workingDays: <TextField id={fieldId('workingDays')} label="Working days" type="number" width="short" value={rest.workingDays} onChange={(workingDays) => change({ workingDays })} error={errorOf('workingDays')} />,
        dueDay: <DateField id={fieldId('dueDay')} label="Due day" min={me.data?.today ?? ''} value={rest.dueDay} onChange={(dueDay) => change({ dueDay })} error={errorOf('dueDay')} />,
      }}
    />
  );
}
