import { Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';

/** In place of a button's icon while what it began is under way; its words say so. */
export function Busy(): ReactElement {
  return <Spinner size="extra-tiny" role="presentation" />;
}
