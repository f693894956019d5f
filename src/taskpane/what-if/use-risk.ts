import { useCallback, useEffect, useRef, useState } from 'react';
import { showNotice } from '../../commands/pane-route';
import { type RiskQuestion, type RiskView, drawCases, viewOf } from '../../plans/what-if/risk-view';
import type { LostAtOutturn } from '../../plans/what-if/psf-at-outturn';
import { whatIfWords } from '../../wording/what-if';
import { causeOf } from '../changes/cause-of';

/** Drawing a distribution without keeping the pane from answering. */
export interface RiskDrawing {
  /** The last one drawn, with what it was drawn of. */
  drawn?: { question: RiskQuestion; view: RiskView };
  /** How many cases are drawn so far, while it runs. */
  done?: number;
  draw: (question: RiskQuestion) => void;
}

/** Cases drawn before the pane has its turn again: about a frame's worth. */
const slice = 200;

export function useRisk(): RiskDrawing {
  const [drawn, setDrawn] = useState<RiskDrawing['drawn']>();
  const [done, setDone] = useState<number>();
  const current = useRef<RiskQuestion>(undefined);

  // A panel that goes away leaves nothing running.
  useEffect(() => () => void (current.current = undefined), []);

  const draw = useCallback((question: RiskQuestion) => {
    current.current = question;
    const run = async () => {
      const cases: LostAtOutturn[] = [];
      for (const one of drawCases(question)) {
        cases.push(one);
        if (cases.length % slice !== 0) continue;
        setDone(cases.length);
        await new Promise((resume) => setTimeout(resume));
        if (current.current !== question) return;
      }
      setDrawn({ question, view: viewOf(question, cases) });
      setDone(undefined);
    };
    run().catch((error: unknown) => {
      setDone(undefined);
      showNotice({ kind: 'error', title: whatIfWords.draw(), text: causeOf(error) });
    });
  }, []);

  return { ...(drawn && { drawn }), ...(done !== undefined && { done }), draw };
}
