import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { validateWords } from '../../wording/validate';
import { Actions } from '../parts/Actions';
import { onEscape } from '../parts/on-escape';

const useStyles = makeStyles({
  form: { marginTop: tokens.spacingVerticalS },
});

interface IgnoreFormProps {
  onIgnore: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for the reason, without which nothing is ignored. */
export function IgnoreForm({ onIgnore, onCancel }: IgnoreFormProps): ReactElement {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // It was opened by a button that is gone: its field is where the user goes on.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.form}
      noValidate
      onKeyDown={onEscape(onCancel)}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onIgnore(reason);
      }}
    >
      <Field
        label={validateWords.ignoreReason()}
        required
        {...(missing && { validationMessage: validateWords.ignoreReasonMissing() })}
      >
        <Textarea
          ref={field}
          size="small"
          resize="vertical"
          maxLength={500}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Actions close>
        <Button size="small" appearance="primary" type="submit">
          {validateWords.ignoreConfirm()}
        </Button>
        <Button size="small" onClick={onCancel}>
          {validateWords.cancel()}
        </Button>
      </Actions>
    </form>
  );
}
