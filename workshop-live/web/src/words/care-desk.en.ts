import type { careDesk as french } from './care-desk.fr';

export const careDesk: typeof french = {
  moderation: {
    hide: 'Hide',
    hidden: 'Hidden',
    hideHint:
      'Its author will read this reason. The others and the big screen will not see it any more; you will.',
    reason: 'Reason',
    because: (reason) => `Reason: ${reason}`,
    lock: 'Suspend writing',
    locked: 'Writing suspended',
    lockHint: 'The people at the table will read this reason.',
    unlock: 'Let them write again',
    list: 'Hidden contributions',
    none: 'Nothing is hidden.',
    kinds: {
      axis: 'Axis',
      row: 'Row of a grid',
      cell: 'Cell of a grid',
      facet: 'Facet',
      side: 'Opposing position',
      expectation: 'Expectation',
      answer: 'Group’s answer',
      grouping: 'Proposed grouping',
    },
  },
  history: {
    'contribution-hidden': 'Contribution hidden',
    'contribution-restored': 'Contribution shown again',
    'table-locked': 'Writing suspended',
    'table-unlocked': 'Writing allowed again',
  },
};
