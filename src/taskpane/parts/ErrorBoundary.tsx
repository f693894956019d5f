import { Component, type ReactNode } from 'react';
import { paneWords } from '../../wording/pane';
import { PageMessage } from './PageMessage';

interface State {
  error?: Error;
}

/** Shows what to do when the pane itself fails, instead of an empty page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <PageMessage
        failed
        title={paneWords.crashedTitle()}
        text={paneWords.crashed()}
        detail={error.message}
        action={{ label: paneWords.reload(), perform: () => window.location.reload() }}
      />
    );
  }
}
