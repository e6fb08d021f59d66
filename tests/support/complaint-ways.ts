export const scenarioId = 'lobby-queue-complaint';

/** A way through the complaint on which every move is the good one. */
export const goodWay = [
  'step-closer',
  'say-back',
  'show-rules',
  'ask-recipient',
  'check-own-files',
  'write-it-down',
  'hand-over',
  'fifteen-days',
  'log-claim',
  'ask-gently',
  'four-routes',
  'time-record',
  'honest-progress',
];

/** A way that crosses a red line on the third move. */
export const redLineWay = ['step-closer', 'say-back', 'vip-slip'];
